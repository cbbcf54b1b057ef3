package dev.keyward.registry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.Family;
import dev.keyward.registry.Transition;
import dev.keyward.registry.life.Act;
import dev.keyward.shell.kit.Toast;
import dev.keyward.shell.kit.Words;
import java.util.Locale;
import java.util.function.Consumer;

/** Says what the next state means and asks why; the reason goes into the trail. */
final class TransitionDialog extends Dialog {
    private static final int LONGEST_REASON = 500;
    private final transient Desk desk;
    private final transient Family family;
    private final Act act;
    private final transient Consumer<Family> changed;
    private final TextArea reason = new TextArea("Reason");
    private final EndingFields ending;

    TransitionDialog(Desk desk, Family family, Act act, Consumer<Family> changed) {
        this.desk = desk;
        this.family = family;
        this.act = act;
        this.changed = changed;
        this.ending = new EndingFields(desk.registry(), family);
        var verb = ActWords.verb(act);
        setHeaderTitle("%s: %s".formatted(verb, family.name()));
        addClassName("kw-dialog");
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.setHelperText("Kept in the audit trail.");
        reason.focus();
        var body = new Div(new Paragraph(ActWords.meaning(act)), reason);
        body.addClassName("kw-stack");
        if (act == Act.DEPRECATE) {
            body.add(ending);
        }
        add(body);
        var button = new Button("%s %s".formatted(verb, family.name()), click -> move());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        if (ActWords.isFinal(act)) {
            button.addThemeVariants(ButtonVariant.ERROR);
        }
        getFooter().add(new Button("Cancel", click -> close()), button);
    }

    private void move() {
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage("Say why, for whoever reads the trail.");
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        try {
            var to = act.to().orElseThrow();
            var wanted = new Transition(to, reason.getValue().strip(), ending.successor(), ending.sunset());
            var moved = desk.lifecycle().move(family.name(), family.version(), wanted);
            close();
            Toast.says(
                    "%s is %s.".formatted(moved.name(), Words.of(moved.state()).toLowerCase(Locale.ROOT)));
            changed.accept(moved);
        } catch (Refused refused) {
            Toast.refused(refused);
        }
    }
}
