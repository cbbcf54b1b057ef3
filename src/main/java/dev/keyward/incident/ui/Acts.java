package dev.keyward.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import dev.keyward.incident.Incident;
import dev.keyward.incident.IncidentState;
import dev.keyward.incident.life.Act;
import dev.keyward.shell.kit.Barred;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;

/** The buttons of an incident's page: what its state offers, the next step last. What cannot be done says why. */
final class Acts {
    private final IncidentDesk desk;
    private final Incident incident;

    Acts(IncidentDesk desk, Incident incident) {
        this.desk = desk;
        this.incident = incident;
    }

    Component[] buttons() {
        var buttons = new ArrayList<Component>();
        var offered = Act.from(incident.state()).stream()
                .filter(act -> act.to().isPresent())
                .sorted(Comparator.comparing(Acts::isAside).reversed())
                .toList();
        offered.forEach(act -> buttons.add(button(act)));
        if (incident.state() == IncidentState.TRIAGE && incident.acknowledgedAt() == null) {
            buttons.add(Math.max(0, buttons.size() - 1), acknowledge());
        }
        return buttons.toArray(Component[]::new);
    }

    /** A false alarm and a relapse lead off the way. */
    private static boolean isAside(Act act) {
        return act == Act.CANCEL || act == Act.RELAPSE;
    }

    private Button acknowledge() {
        var button = new Button(
                "Acknowledge", click -> desk.attempt(() -> desk.incidents().acknowledge(incident.id())));
        button.setTooltipText("Says that you work on it; you become a responder.");
        return desk.mayDeclare() ? button : Barred.because(IncidentDesk.declarers(), button);
    }

    private Button button(Act act) {
        var to = act.to().orElseThrow();
        var button = new Button(act.verb() + "\u2026", click -> new MoveDialog(desk, incident, act).open());
        if (!isAside(act)) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return against(to).map(reason -> Barred.because(reason, button)).orElse(button);
    }

    /** The role first, then the duty in this incident, then what is missing. */
    private Optional<String> against(IncidentState to) {
        if (!desk.mayDeclare()) {
            return Optional.of(IncidentDesk.declarers());
        }
        var missing = String.join(" ", desk.reads().against(incident, to));
        return desk.reads()
                .againstLeading(incident.id())
                .or(() -> missing.isEmpty() ? Optional.empty() : Optional.of(missing));
    }
}
