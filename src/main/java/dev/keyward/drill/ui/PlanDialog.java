package dev.keyward.drill.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.drill.Drill;
import dev.keyward.incident.ui.IncidentNavigation;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.FamilyId;
import dev.keyward.runbook.RunbookId;
import dev.keyward.shell.kit.Toast;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans a drill, or starts it at once: a scenario and a family are asked for, the rest is filled in. */
final class PlanDialog extends Dialog {
    private final transient DrillDesk desk;
    private final PlanFields fields;
    private final Paragraph problem = new Paragraph();

    /** @param runbook null for the one that fits */
    PlanDialog(DrillDesk desk, List<FamilyId> families, @Nullable RunbookId runbook) {
        this.desk = desk;
        fields = new PlanFields(desk, families, runbook);
        setHeaderTitle("Plan a drill");
        addClassName("kw-dialog");
        setCloseOnOutsideClick(false);
        problem.addClassName("kw-refusal");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var words = new Paragraph("It runs on the screens of an incident that is marked as a drill, timed against the"
                + " target, and never enters a metric.");
        words.addClassName("kw-soft");
        var body = new Div(problem, words, fields);
        body.addClassName("kw-stack");
        add(body);
        var now = new Button("Start now", click -> act(this::starts));
        now.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), new Button("Plan", click -> act(this::plans)), now);
    }

    private void act(Runnable verb) {
        problem.setVisible(false);
        try {
            verb.run();
            close();
        } catch (Refused refused) {
            if (!fields.complain(refused)) {
                problem.setText(refused.getMessage() + " " + refused.remedy());
                problem.setVisible(true);
            }
        }
    }

    private Drill planned() {
        return desk.drills().plan(fields.wanted());
    }

    private void plans() {
        var drill = planned();
        Toast.says("Planned.");
        UI.getCurrent().navigate(DrillNavigation.drill(drill.id()));
    }

    private void starts() {
        start(desk, planned());
    }

    /** Starts a planned drill and goes to its incident. */
    static void start(DrillDesk desk, Drill planned) {
        var started = desk.drills().start(planned.id(), planned.version());
        started.number()
                .ifPresent(number -> UI.getCurrent()
                        .navigate(
                                IncidentNavigation.path(number),
                                com.vaadin.flow.router.QueryParameters.of("tab", "runbook")));
    }
}
