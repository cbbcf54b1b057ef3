package dev.keyward.runbook.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.FamilyId;
import dev.keyward.runbook.WarmList;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Background;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Toast;

/** Samples hot keys of the affected families, before a purge deletes them or for a backfill. */
final class SampleOffer extends Composite<Div> {
    private final transient RunDesk desk;
    private final transient IncidentNumber number;
    private final transient Runnable changed;
    private final Div taken = new Div();

    SampleOffer(RunDesk desk, IncidentNumber number, String why) {
        this(desk, number, why, () -> {});
    }

    /** @param changed runs after a sample was taken */
    SampleOffer(RunDesk desk, IncidentNumber number, String why, Runnable changed) {
        this.desk = desk;
        this.number = number;
        this.changed = changed;
        var samples = new Div();
        samples.addClassName("kw-actions");
        desk.incidents().incident(number).familyNames().forEach(family -> samples.add(sample(family)));
        var words = new Paragraph(why);
        words.addClassName("kw-soft");
        words.setVisible(!why.isEmpty());
        taken.getElement().setAttribute("role", "status");
        getContent().addClassName("kw-stack");
        getContent().add(words, samples, taken);
    }

    private void sampled(WarmList list) {
        taken.setText("%s: %s It waits in the step for the backfill.".formatted(list.family(), list.honestly()));
        changed.run();
    }

    private Button sample(FamilyId family) {
        var button = new Button("Sample hot keys of " + family);
        button.setDisableOnClick(true);
        button.addClickListener(click -> click.getSource()
                .getUI()
                .ifPresent(ui -> Background.run(
                        ui,
                        () -> desk.warmLists().sample(number, family),
                        list -> {
                            button.setEnabled(true);
                            sampled(list);
                        },
                        thrown -> {
                            button.setEnabled(true);
                            refused(thrown);
                        })));
        return barred(desk, number, button);
    }

    private static void refused(RuntimeException thrown) {
        if (!(thrown instanceof Refused refused)) {
            throw thrown;
        }
        Toast.refused(refused);
    }

    /** Purges and samples take the same hands. */
    static Button barred(RunDesk desk, IncidentNumber number, Button button) {
        return desk.reader().has(Role.PURGE_OPERATOR) || desk.reader().has(Role.INCIDENT_COMMANDER)
                ? desk.runs()
                        .against(number)
                        .map(why -> Barred.because(why, button))
                        .orElse(button)
                : Barred.without(Role.PURGE_OPERATOR, button);
    }
}
