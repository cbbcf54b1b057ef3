package dev.keyward.stewardship.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.registry.Drift;
import dev.keyward.registry.ui.FamilyNavigation;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.PageChanged;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.QueryState;
import dev.keyward.stewardship.DriftFilter;
import jakarta.annotation.security.PermitAll;

/** Who answers for the families as a whole: drift worst first, statements that are due, transfers that wait. */
@Route("ownership")
@PageTitle("Ownership")
@PermitAll
final class OwnershipView extends Composite<Div> implements BeforeEnterObserver {
    private final transient OwnershipDesk desk;
    private final DriftGrid grid;
    private final Div none = new Div();
    private final Div above = new Div();
    private final DriftFilters filters;
    private final PageHeader header = new PageHeader("Ownership").under("Key families", FamilyNavigation.LIST);
    private DriftQuery query = new DriftQuery(QueryState.of(new Location("")));

    OwnershipView(OwnershipDesk desk) {
        this.desk = desk;
        this.grid = new DriftGrid(desk, () -> query.filter());
        this.filters = new DriftFilters(desk, this::narrow);
        above.addClassName("kw-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = new DriftQuery(QueryState.of(event.getLocation()));
        filters.reads(query);
        getContent().removeAll();
        getContent().add(header, above, filters, none, grid);
        shows();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var changes = ComponentUtil.addListener(event.getUI(), PageChanged.class, change -> shows());
        addDetachListener(detach -> {
            changes.remove();
            detach.unregisterListener();
        });
    }

    private void narrow(String name, String value) {
        query = query.with(name, value);
        query.address().write(UI.getCurrent());
        if (value.isEmpty()) {
            filters.reads(query);
        }
        list();
    }

    private void shows() {
        header.says(sentence());
        above.removeAll();
        above.add(new DueCard(desk), new WaitingTransfers(desk), new DomainSummary(desk, this::narrow));
        list();
    }

    private String sentence() {
        var drifted = desk.stewardship.count(new DriftFilter(null, null, Drift.DRIFTED));
        var suspected = desk.stewardship.count(new DriftFilter(null, null, Drift.SUSPECTED));
        if (drifted + suspected == 0) {
            return "Somebody answers for every family.";
        }
        return "%,d %s drifted, %,d suspected. Worst first."
                .formatted(drifted, drifted == 1 ? "family has" : "families have", suspected);
    }

    private void list() {
        var found = desk.stewardship.count(query.filter());
        var hidden = desk.stewardship.count(DriftFilter.ANY) - found;
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
                        "Nothing drifts",
                        "A family drifts when its owner is gone, hangs on one person, cannot be reached or has not said for"
                                + " long that it answers for it. None does.");
    }
}
