package dev.keyward.drill.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.drill.DrillFilter;
import dev.keyward.drill.DrillState;
import dev.keyward.drill.DrilledDomain;
import dev.keyward.incident.ui.IncidentNavigation;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.HomeCard;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.Persona;
import org.springframework.stereotype.Component;

/** On the home of an SRE and of a reviewer: drills that run, and domains that have to drill. */
@Component
class DrillsDueCard implements HomeCard {
    private static final int MOST = 6;
    private final DrillDesk desk;

    DrillsDueCard(DrillDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public int order(Persona persona) {
        return persona == Persona.ENGINEER ? NOT_SHOWN : order();
    }

    @Override
    public com.vaadin.flow.component.Component content() {
        var running = desk.reads().page(new DrillFilter(DrillState.RUNNING, null, null, null, ""), 0, MOST);
        var due = desk.reads().domains().stream().filter(DrilledDomain::isDue).toList();
        var card = new Card("Drills").beside(new Anchor(DrillNavigation.LIST, "All drills"));
        running.forEach(drill -> card.row(
                drill.scenario(),
                drill.number().map(IncidentNavigation::path).orElse(DrillNavigation.drill(drill.id())),
                DrillWords.families(drill),
                DrillWords.badge(drill, desk.now())));
        due.stream()
                .limit(MOST)
                .forEach(domain -> card.row(
                        domain.domain().text(),
                        DrillNavigation.list(domain.domain()),
                        domain.planned() == null ? "has to drill" : "has to drill; one is planned",
                        domain.lastDone() == null ? new Span("never") : new Moment(domain.lastDone(), desk.now())));
        if (running.isEmpty() && due.isEmpty()) {
            card.add(new Paragraph("Every domain drilled lately enough, and none runs now."));
        }
        return card.counts(due.size());
    }
}
