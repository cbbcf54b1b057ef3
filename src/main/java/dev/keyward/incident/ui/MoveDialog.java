package dev.keyward.incident.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.keyward.incident.Incident;
import dev.keyward.incident.Move;
import dev.keyward.incident.life.Act;
import dev.keyward.kernel.Refused;
import dev.keyward.shell.kit.PageChanged;
import dev.keyward.shell.kit.Toast;

/** Moves an incident on: when it was so, and why where that is asked for. */
final class MoveDialog extends Dialog {
    private final transient IncidentDesk desk;
    private final transient Incident incident;
    private final transient Act act;
    private final MomentField at = new MomentField("When it was so");
    private final TextArea reason = new TextArea();

    MoveDialog(IncidentDesk desk, Incident incident, Act act) {
        this.desk = desk;
        this.incident = incident;
        this.act = act;
        setHeaderTitle("%s: %s".formatted(incident.id().words(), act.verb().toLowerCase(java.util.Locale.ROOT)));
        at.setHelperText("Leave it empty for now.");
        reason.setLabel(act.needsReason() ? "Why" : "What to add (optional)");
        reason.setRequiredIndicatorVisible(act.needsReason());
        reason.setMaxLength(1_000);
        reason.setWidthFull();
        reason.setManualValidation(true);
        var body = new Div(new Paragraph(effect(act)), reason, at);
        body.addClassName("kw-stack");
        add(body);
        var move = new Button(act.verb(), click -> move());
        move.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Leave it", click -> close()), move);
        addOpenedChangeListener(change -> reason.focus());
    }

    private static String effect(Act act) {
        return switch (act) {
            case ACTIVATE -> "It is real and somebody works on it.";
            case MITIGATE -> "Values are right again, or nobody is served wrong ones. The cause may still be there.";
            case RESOLVE ->
                "The cause is gone, and the grace windows of its regions have passed since the last purge. What is left is to write"
                        + " it up.";
            case CLOSE -> "Nothing can be changed afterwards.";
            case CANCEL -> "It ends here and enters no metric.";
            case RELAPSE -> "The first times stay as they are; a second episode begins.";
            case ACKNOWLEDGE, MERGE -> "";
        };
    }

    private void move() {
        if (!isOpened()) {
            return;
        }
        at.setInvalid(false);
        reason.setInvalid(false);
        try {
            desk.incidents()
                    .move(
                            incident.id(),
                            incident.version(),
                            new Move(act.to().orElseThrow(), reason.getValue(), at.moment()));
            close();
            getUI().ifPresent(PageChanged::tell);
        } catch (Refused refused) {
            show(refused);
        }
    }

    private void show(Refused refused) {
        var field = refused.findings().isEmpty()
                ? null
                : refused.findings().getFirst().field();
        if ("reason".equals(field)) {
            reason.setErrorMessage(refused.getMessage());
            reason.setInvalid(true);
        } else if (field != null && field.endsWith("At")) {
            at.complain(refused.getMessage());
        } else {
            Toast.refused(refused);
        }
    }
}
