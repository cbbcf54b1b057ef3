package dev.keyward.maturity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.keyward.kernel.Refused;
import dev.keyward.maturity.Exemption;
import dev.keyward.maturity.ExemptionState;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.Toast;

/** Says yes or no to an exemption, or ends one before its time; always with a word why. */
final class DecisionDialog extends Dialog {
    private final transient ScorecardDesk desk;
    private final transient Exemption exemption;
    private final transient Runnable changed;
    private final TextArea remark = new TextArea("Why");

    DecisionDialog(ScorecardDesk desk, Exemption exemption, Runnable changed) {
        this.desk = desk;
        this.exemption = exemption;
        this.changed = changed;
        var waits = exemption.state() == ExemptionState.REQUESTED;
        setHeaderTitle("%s the exemption of %s for %s?"
                .formatted(waits ? "Approve" : "Revoke", exemption.criterion(), exemption.name()));
        addClassName("kw-dialog");
        remark.setWidthFull();
        remark.setMaxLength(500);
        remark.setRequiredIndicatorVisible(true);
        remark.setManualValidation(true);
        var body = new Div(
                new Paragraph("%s asked: %s".formatted(exemption.requestedBy(), exemption.reason())),
                new Paragraph("It ends on %s.".formatted(Moment.absolute(exemption.expiresAt()))),
                remark);
        body.addClassName("kw-stack");
        add(body);
        getFooter().add(new Button("Cancel", click -> close()));
        buttons(waits);
    }

    private void buttons(boolean waits) {
        if (waits) {
            getFooter().add(new Button("Deny", click -> act("Denied.", () -> decide(false))));
        }
        var act = waits
                ? new Button("Approve", click -> act("Approved.", () -> decide(true)))
                : new Button("Revoke", click -> act("Revoked.", this::revoke));
        act.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(act);
    }

    private void decide(boolean approved) {
        desk.exemptions().decide(exemption.id(), approved, remark.getValue());
    }

    private void revoke() {
        desk.exemptions().revoke(exemption.id(), remark.getValue());
    }

    private void act(String done, Runnable verb) {
        if (!isOpened()) {
            return;
        }
        if (remark.getValue().isBlank()) {
            remark.setErrorMessage("Say why, for whoever reads the trail.");
            remark.setInvalid(true);
            return;
        }
        try {
            verb.run();
            close();
            Toast.says(done + " Levels follow in a few seconds.");
            changed.run();
        } catch (Refused refused) {
            Toast.refused(refused);
        }
    }
}
