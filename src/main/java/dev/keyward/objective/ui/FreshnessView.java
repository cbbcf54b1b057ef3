package dev.keyward.objective.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.objective.FreshnessFilter;
import dev.keyward.objective.Standings;
import dev.keyward.ownership.Ownership;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.QueryState;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Every family by what is left of its error budget. Reads one stored row a family, however much was measured. */
@Route("freshness")
@PageTitle("Freshness objectives")
@Menu(order = 15, title = "Freshness", icon = "clock")
@PermitAll
final class FreshnessView extends Composite<Div> implements BeforeEnterObserver {
    private final transient Standings standings;
    private final transient FreshnessFiles files;
    private final FreshnessGrid grid;
    private final FreshnessFilters filters;
    private final Div none = new Div();
    private final PageHeader header = new PageHeader("Freshness objectives");
    private FreshnessQuery query = new FreshnessQuery(QueryState.of(new Location("")));

    FreshnessView(Standings standings, FreshnessFiles files, Ownership ownership, Clock clock) {
        this.standings = standings;
        this.files = files;
        this.grid = new FreshnessGrid(standings, clock, () -> query);
        this.filters = new FreshnessFilters(ownership, this::narrow);
        grid.addSortListener(sort -> {
            if (sort.isFromClient()) {
                sorted(FreshnessGrid.written(grid.getDataCommunicator().getBackEndSorting()));
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = new FreshnessQuery(QueryState.of(event.getLocation()));
        getContent().removeAll();
        getContent().add(header.acts(files.acts(() -> query)), filters, none, grid);
        grid.sortedBy(query.sort());
        filters.reads(query);
        shows();
    }

    private void sorted(@Nullable String sort) {
        query = query.sorted(Objects.requireNonNullElse(sort, ""));
        query.address().write(UI.getCurrent());
    }

    private void narrow(String name, String value) {
        query = query.with(name, value);
        query.address().write(UI.getCurrent());
        if (value.isEmpty()) {
            filters.reads(query);
        }
        shows();
    }

    private void shows() {
        header.says(FreshnessWords.sentence(standings.states(null)));
        var found = standings.count(query.filter());
        var hidden = standings.count(FreshnessFilter.ANY) - found;
        filters.shows(query.set(name -> narrow(name, "")), Math.max(0, hidden));
        grid.getDataProvider().refreshAll();
        grid.setVisible(found > 0);
        none.removeAll();
        none.setVisible(found == 0);
        if (found == 0) {
            none.add(empty(hidden));
        }
    }

    private static Component empty(long hidden) {
        return hidden > 0
                ? new EmptyState("No family matches", "The filters above hide all of them.")
                : new EmptyState(
                        "Nothing is promised yet",
                        "Each family in use has a freshness objective: the one its domain gives, or one of its own. Register"
                                + " a family, and its error budget appears here within seconds.",
                        new Anchor("families", "Key families"));
    }
}
