package dev.keyward.incident.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.keyward.incident.IncidentFilter;
import dev.keyward.registry.FamilyId;
import dev.keyward.shell.kit.AddedPart;
import dev.keyward.shell.kit.EmptyState;
import org.springframework.stereotype.Component;

/** What went wrong with a family's values, the open ones first. */
@Component
class FamilyIncidentsTab extends AddedPart {
    private final IncidentDesk desk;

    FamilyIncidentsTab(IncidentDesk desk) {
        super("family", Place.TAB, 40, "Incidents");
        this.desk = desk;
    }

    @Override
    public com.vaadin.flow.component.Component content(String id) {
        var family = new FamilyId(id);
        var filter = IncidentFilter.ALL.of(family);
        if (desk.reads().count(filter) == 0) {
            return new EmptyState(
                    "No incident has affected this family",
                    "When its values are wrong or slow, declare one: it is told here, in the metrics and in the family's"
                            + " error budget.",
                    new Anchor(IncidentNavigation.declare(family), "Declare an incident"));
        }
        var grid = new IncidentGrid(desk);
        grid.setAllRowsVisible(desk.reads().count(filter) <= 20);
        grid.show(filter);
        var links = new Div(
                new Anchor(IncidentNavigation.list(family), "All of them as a list"),
                new Anchor(IncidentNavigation.METRICS + "?family=" + family, "Their metrics"));
        links.addClassName("kw-actions");
        var body = new Div(links, grid);
        body.addClassName("kw-stack");
        return body;
    }
}
