package dev.keyward.runbook.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.kernel.Refused;
import dev.keyward.runbook.Runbook;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.Toast;

/** No run yet: which runbook fits, and the button that starts it. */
final class RunStart extends Composite<Div> {
    private final transient RunDesk desk;
    private final transient IncidentNumber number;
    private final transient Runnable started;
    private final Select<Runbook> choice = new Select<>();

    RunStart(RunDesk desk, IncidentNumber number, Runnable started) {
        this.desk = desk;
        this.number = number;
        this.started = started;
        var fitting = desk.runs().fitting(desk.incidents().incident(number));
        var inUse = desk.runbooks().all().stream().filter(Runbook::isInUse).toList();
        choice.setLabel("Runbook");
        choice.setItemLabelGenerator(
                one -> "%s, for %s".formatted(one.title(), one.scope().words()));
        choice.setItems(inUse);
        choice.setValue(fitting);
        choice.addClassName("kw-run-choice");
        getContent()
                .add(new EmptyState(
                        "No runbook was started",
                        "A run takes this incident through its steps one by one: the families, a scoped purge,"
                                + " the live monitor, a backfill, the postmortem. Each step keeps who did it,"
                                + " how long it took and what was seen, and tells the timeline.",
                        choice,
                        start(fitting),
                        new Anchor(RunbookNavigation.list(), "All runbooks")));
        choice.setVisible(inUse.size() > 1);
    }

    private Button start(Runbook fitting) {
        var button = new Button("Start the runbook", click -> start());
        button.setAriaLabel("Start the runbook " + fitting.title());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return desk.runs()
                .against(number)
                .map(why -> Barred.because(why, button))
                .orElse(button);
    }

    private void start() {
        try {
            desk.runs().start(number, choice.getValue().name());
        } catch (Refused refused) {
            Toast.refused(refused);
        }
        started.run();
    }
}
