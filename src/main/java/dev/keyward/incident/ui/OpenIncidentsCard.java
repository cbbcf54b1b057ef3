package dev.keyward.incident.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.incident.IncidentFilter;
import dev.keyward.incident.IncidentSummary;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.HomeCard;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.Persona;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Now: the open incidents by class, and one button to declare another. */
@Component
class OpenIncidentsCard implements HomeCard {
    private static final int SHOWN = 6;
    private final IncidentDesk desk;

    OpenIncidentsCard(IncidentDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public int order(Persona persona) {
        return persona == Persona.SRE ? 0 : persona == Persona.ENGINEER ? 20 : NOT_SHOWN;
    }

    @Override
    public com.vaadin.flow.component.Component content() {
        var real = IncidentFilter.OPEN.real();
        var open = desk.reads().count(real);
        var card =
                new Card("Now: open incidents").beside(new Anchor(IncidentNavigation.LIST, "All incidents"), declare());
        if (open == 0) {
            card.add(new Paragraph("No incident is open."));
        } else {
            desk.reads().page(real, null, 0, SHOWN).forEach(row -> add(card, row));
            card.counts(open);
        }
        var drills = desk.reads().count(IncidentFilter.UNDER_WAY.drills());
        if (drills > 0) {
            card.add(drills(drills));
        }
        return card;
    }

    private static Anchor drills(long number) {
        var words = number == 1 ? "1 drill is under way" : "%,d drills are under way".formatted(number);
        return new Anchor(IncidentNavigation.LIST + "?drill=true", words);
    }

    private Button declare() {
        var declare = new Button("Declare", click -> UI.getCurrent().navigate(IncidentNavigation.DECLARE));
        declare.setTooltipText("Shortcut: c i");
        declare.setAriaLabel("Declare an incident");
        return desk.mayDeclare() ? declare : Barred.because(IncidentDesk.declarers(), declare);
    }

    private void add(Card card, IncidentSummary row) {
        var commander = Objects.requireNonNullElse(row.commander(), "nobody");
        var title =
                "%s%s %s".formatted(row.drill() ? "DRILL " : "", row.number().words(), row.title());
        card.row(
                title,
                IncidentNavigation.path(row.number()),
                "%s \u00b7 commanded by %s".formatted(IncidentGrid.families(row), commander),
                new ClassBadge(row.incidentClass()),
                StateWords.badge(row.state()),
                new Moment(row.startedAt(), desk.now()));
    }
}
