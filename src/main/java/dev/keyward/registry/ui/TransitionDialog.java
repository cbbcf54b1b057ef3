package dev.keyward.registry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyState;
import dev.keyward.registry.Registry;
import dev.keyward.shell.kit.Toast;
import dev.keyward.shell.kit.Words;
import java.util.Locale;
import java.util.function.Consumer;

/** Says what the next state means and asks why; the reason goes into the trail. */
final class TransitionDialog extends Dialog {
    private static final int LONGEST_REASON = 500;
    private final transient Registry registry;
    private final transient Family family;
    private final FamilyState to;
    private final transient Consumer<Family> changed;
    private final TextArea reason = new TextArea("Reason");

    TransitionDialog(Registry registry, Family family, FamilyState to, Consumer<Family> changed) {
        this.registry = registry;
        this.family = family;
        this.to = to;
        this.changed = changed;
        var verb = FamilyActs.verb(to);
        setHeaderTitle("%s %s?".formatted(verb, family.name()));
        addClassName("kw-dialog");
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.setHelperText("Kept in the audit trail.");
        reason.focus();
        var body = new Div(new Paragraph(meaning(to)), reason);
        body.addClassName("kw-stack");
        add(body);
        var act = new Button("%s %s".formatted(verb, family.name()), click -> move());
        act.addThemeVariants(ButtonVariant.PRIMARY);
        if (to == FamilyState.RETIRED) {
            act.addThemeVariants(ButtonVariant.ERROR);
        }
        getFooter().add(new Button("Cancel", click -> close()), act);
    }

    private static String meaning(FamilyState to) {
        return switch (to) {
            case ACTIVE -> "The family is written and read as before it was deprecated.";
            case DEPRECATED ->
                "Its keys can still be read, found and purged, but nobody should start to use them. It can become active"
                        + " again.";
            case RETIRED ->
                "Its keys belong to nobody from now on: they are neither found nor purged any more. The name stays taken"
                        + " and this cannot be undone.";
        };
    }

    private void move() {
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage("Say why, for whoever reads the trail.");
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        try {
            var moved = registry.move(
                    family.name(), family.version(), to, reason.getValue().strip());
            close();
            Toast.says("%s is %s.".formatted(moved.name(), Words.of(to).toLowerCase(Locale.ROOT)));
            changed.accept(moved);
        } catch (Refused refused) {
            Toast.refused(refused);
        }
    }
}
