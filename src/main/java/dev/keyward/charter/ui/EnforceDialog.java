package dev.keyward.charter.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.keyward.charter.Charter;
import dev.keyward.charter.Charters;
import dev.keyward.kernel.Refused;
import dev.keyward.shell.kit.Toast;

/** Says what putting a version in force means and asks why; the reason goes into the trail. */
final class EnforceDialog extends Dialog {
    private final transient Charters charters;
    private final transient Charter draft;
    private final transient Runnable changed;
    private final TextArea reason = new TextArea("Reason");

    EnforceDialog(Charters charters, Charter draft, Runnable changed) {
        this.charters = charters;
        this.draft = draft;
        this.changed = changed;
        setHeaderTitle("Put version %d in force".formatted(draft.number()));
        addClassName("kw-dialog");
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setMaxLength(500);
        reason.setHelperText("Kept in the audit trail.");
        reason.focus();
        var body = new Div(
                new Paragraph("Its %d clauses can never be changed again. It replaces the version in force, and every"
                                .formatted(draft.clauses().all().size())
                        + " active team is asked to sign it anew."),
                reason);
        body.addClassName("kw-stack");
        add(body);
        var button = new Button("Put version %d in force".formatted(draft.number()), click -> enforce());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), button);
    }

    private void enforce() {
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage("Say why, for whoever reads the trail.");
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        try {
            charters.enforce(draft.number(), draft.version(), reason.getValue());
            close();
            Toast.says("Version %d of the charter is in force.".formatted(draft.number()));
            changed.run();
        } catch (Refused refused) {
            Toast.refused(refused);
        }
    }
}
