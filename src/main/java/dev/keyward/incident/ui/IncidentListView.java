package dev.keyward.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.IncidentExport;
import dev.keyward.incident.IncidentFilter;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.CsvLink;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.ListFilters;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.QueryState;
import dev.keyward.shell.kit.Shortcut;
import jakarta.annotation.security.PermitAll;
import java.util.EnumSet;
import java.util.Set;

/** All incidents, the open ones first by class, then age. */
@Route(IncidentNavigation.LIST)
@PageTitle("Incidents")
@Menu(order = 18, title = "Incidents", icon = "attention")
@PermitAll
final class IncidentListView extends Composite<Div> implements BeforeEnterObserver {
    private final transient IncidentDesk desk;
    private final transient IncidentExport export;

    IncidentListView(IncidentDesk desk, IncidentExport export) {
        this.desk = desk;
        this.export = export;
        getContent().addClassName("kw-incidents");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        if (desk.reads().count(IncidentFilter.ALL) == 0) {
            getContent().add(header().acts(create(true)), nothing());
        } else {
            list(QueryState.of(event.getLocation()));
        }
    }

    private void list(QueryState query) {
        var grid = new IncidentGrid(desk);
        var filters = new IncidentFilters(desk, query, grid::show).begin();
        grid.sortedBy(query.get("sort"), filters::sortBy);
        var numbers = new Anchor(IncidentNavigation.METRICS, "Metrics");
        getContent().add(header().acts(numbers, csv(filters), create(true)), filters, grid);
    }

    private CsvLink csv(ListFilters filters) {
        return new CsvLink(
                "incidents.csv",
                "Export these incidents as CSV",
                out -> export.write(IncidentQuery.of(filters.query()), out));
    }

    private PageHeader header() {
        return new PageHeader("Incidents").says(sentence());
    }

    private String sentence() {
        var open = IncidentFilter.OPEN.real();
        var all = desk.reads().count(open);
        if (all == 0) {
            return "No incident is open.";
        }
        return "%d open: %d Class A, %d Class B, %d Class C."
                .formatted(
                        all, count(open, IncidentClass.A), count(open, IncidentClass.B), count(open, IncidentClass.C));
    }

    private long count(IncidentFilter open, IncidentClass one) {
        return desk.reads().count(open.classed(Set.copyOf(EnumSet.of(one))));
    }

    private Button create(boolean shortcut) {
        var create = new Button("Declare an incident", click -> UI.getCurrent().navigate(IncidentNavigation.DECLARE));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        if (shortcut) {
            Shortcut.creates(create);
        }
        return desk.mayDeclare() ? create : Barred.because(IncidentDesk.declarers(), create);
    }

    private Component nothing() {
        return new EmptyState(
                "No incident has been declared yet",
                "When a cache serves wrong or slow values, declare it here: the affected families bring their owner,"
                        + " regions and runbook along, and everything that happens is told in one place. Drills are"
                        + " declared the same way and never enter a metric.",
                create(false));
    }
}
