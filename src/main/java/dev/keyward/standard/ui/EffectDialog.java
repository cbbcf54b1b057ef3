package dev.keyward.standard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.keyward.kernel.Refused;
import dev.keyward.shell.kit.Toast;
import dev.keyward.standard.NamingStandard;
import java.util.function.Consumer;

/** Puts a draft in force: says for how many families and what changes, and asks why. */
final class EffectDialog extends Dialog {
    private final transient NamingStandard standard;
    private final transient StandardDesk desk;
    private final transient Consumer<NamingStandard> done;
    private final TextArea reason = new TextArea("Reason");

    EffectDialog(NamingStandard standard, StandardDesk desk, Consumer<NamingStandard> done) {
        this.standard = standard;
        this.desk = desk;
        this.done = done;
        var run = desk.standards().dryRun(standard.id());
        setHeaderTitle("Put version %d in force for %s?"
                .formatted(standard.edition(), standard.scope().words()));
        addClassName("kw-dialog");
        reason.focus();
        reason.setWidthFull();
        reason.setMaxLength(500);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setHelperText("Kept in the audit trail.");
        var body = new Div(
                new Paragraph("Written by %s.".formatted(String.join(" and ", standard.writers()))),
                new ChangeList(desk.standards().changes(standard.id())),
                new Paragraph(DryRunPanel.counts(run)),
                new Paragraph(DryRunPanel.sentence(run)),
                reason);
        body.addClassName("kw-stack");
        add(body);
        var act = new Button("Put it in force for %,d families".formatted(run.families()), click -> act());
        act.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), act);
    }

    private void act() {
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage("Say why, for whoever reads the trail.");
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        try {
            var inForce = desk.standards().makeEffective(standard.id(), standard.version(), reason.getValue());
            close();
            Toast.says("Version %d is in force.".formatted(inForce.edition()));
            done.accept(inForce);
        } catch (Refused refused) {
            Toast.refused(refused);
        }
    }
}
