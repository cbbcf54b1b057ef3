package dev.keyward.registry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.Precedence;
import dev.keyward.registry.Precedences;
import dev.keyward.shell.kit.Toast;

/** Says whose the shared keys will be and asks why; the reason goes into the trail. */
final class PrecedenceDialog extends Dialog {
    private static final int LONGEST_REASON = 500;
    private final transient Precedences precedences;
    private final transient Precedence.Pair pair;
    private final boolean back;
    private final transient Runnable changed;
    private final TextArea reason = new TextArea("Reason");

    /** @param back whether recorded precedence is withdrawn, instead of recorded */
    PrecedenceDialog(Precedences precedences, Precedence.Pair pair, boolean back, Runnable changed) {
        this.precedences = precedences;
        this.pair = pair;
        this.back = back;
        this.changed = changed;
        setHeaderTitle(back ? "Take shared keys back?" : "Yield shared keys to %s?".formatted(pair.specific()));
        addClassName("kw-dialog");
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.setHelperText("Kept in the audit trail.");
        reason.focus();
        var body = new Div(new Paragraph(meaning()), reason);
        body.addClassName("kw-stack");
        add(body);
        var act = new Button(back ? "Take the keys back" : "Yield the keys", click -> act());
        act.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), act);
    }

    private String meaning() {
        return back
                ? "Keys that both %s and %s claim become ambiguous again: no purge of either takes them."
                        .formatted(pair.general(), pair.specific())
                : "Keys that both %s and %s claim will belong to %s: they are found under its name, purged with it, and kept by a purge of %s."
                        .formatted(pair.general(), pair.specific(), pair.specific(), pair.general());
    }

    private void act() {
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage("Say why, for whoever reads the trail.");
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        try {
            save(reason.getValue().strip());
            close();
            Toast.says(
                    back
                            ? "%s claims its shared keys again.".formatted(pair.general())
                            : "%s yields shared keys to %s.".formatted(pair.general(), pair.specific()));
            changed.run();
        } catch (Refused refused) {
            Toast.refused(refused);
        }
    }

    private void save(String why) {
        if (back) {
            precedences.withdraw(pair.general(), pair.specific(), why);
        } else {
            precedences.record(pair.general(), pair.specific(), why);
        }
    }
}
