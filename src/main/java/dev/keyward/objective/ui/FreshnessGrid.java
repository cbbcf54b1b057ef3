package dev.keyward.objective.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.keyward.objective.FreshnessRow;
import dev.keyward.objective.Standings;
import dev.keyward.ownership.ui.OwnershipNavigation;
import dev.keyward.shell.kit.GridCards;
import dev.keyward.shell.kit.Moment;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Families by what is left of their budget, worst first; on a phone as cards. */
final class FreshnessGrid extends Grid<FreshnessRow> {
    private final transient Clock clock;

    FreshnessGrid(Standings standings, Clock clock, Supplier<FreshnessQuery> query) {
        this.clock = clock;
        addClassName("kw-freshness");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", "Families by error budget");
        budget();
        people();
        GridCards.on(this, new ComponentRenderer<>(this::card));
        setDataProvider(DataProvider.fromCallbacks(
                asked -> standings
                        .page(query.get().filter(), written(asked.getSortOrders()), asked.getOffset(), asked.getLimit())
                        .stream(),
                asked -> Math.toIntExact(standings.count(query.get().filter()))));
    }

    private void budget() {
        addColumn(new ComponentRenderer<>(FreshnessGrid::family))
                .setKey("family")
                .setHeader("Family")
                .setSortProperty("family")
                .setWidth("13rem")
                .setFlexGrow(2);
        addColumn(new ComponentRenderer<>(row -> FreshnessWords.badge(row.state())))
                .setKey("state")
                .setHeader("State")
                .setSortProperty("state")
                .setWidth("8rem")
                .setFlexGrow(0);
        addColumn(new ComponentRenderer<>(row -> new BudgetBar(row.state(), row.evidence(), row.remaining())))
                .setKey("remaining")
                .setHeader("Budget left")
                .setSortProperty("remaining")
                .setWidth("12rem")
                .setFlexGrow(1);
        addColumn(row -> FreshnessWords.burn(row.burn()))
                .setKey("burn")
                .setHeader("Burn, 6 h")
                .setSortProperty("burn")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7.5rem")
                .setFlexGrow(0);
    }

    private void people() {
        addColumn(new ComponentRenderer<>(this::exhausts))
                .setKey("exhaustsAt")
                .setHeader("Exhausted")
                .setSortProperty("exhaustsAt")
                .setWidth("8rem")
                .setFlexGrow(0);
        addColumn(row -> FreshnessWords.of(row.evidence()))
                .setKey("evidence")
                .setHeader("Evidence")
                .setWidth("7.5rem")
                .setFlexGrow(0);
        addColumn(new ComponentRenderer<>(row -> OwnershipNavigation.link(row.owner())))
                .setKey("owner")
                .setHeader("Owner")
                .setSortProperty("owner")
                .setWidth("9rem")
                .setFlexGrow(1);
    }

    /** The sort as the address writes it; null for the worst first. */
    static @Nullable String written(List<QuerySortOrder> orders) {
        return orders.stream()
                .map(order -> (order.getDirection() == SortDirection.DESCENDING ? "-" : "") + order.getSorted())
                .findFirst()
                .orElse(null);
    }

    void sortedBy(@Nullable String sort) {
        var column = sort == null ? null : getColumnByKey(sort.startsWith("-") ? sort.substring(1) : sort);
        if (sort != null && column != null && column.isSortable()) {
            var direction = sort.startsWith("-") ? SortDirection.DESCENDING : SortDirection.ASCENDING;
            sort(List.of(new GridSortOrder<>(column, direction)));
        }
    }

    private static Component family(FreshnessRow row) {
        var place = new Span(
                row.regions() > 1 ? "worst of %d regions: %s".formatted(row.regions(), row.region()) : row.region());
        place.addClassNames("kw-soft", "kw-small");
        return new Div(
                new Div(new Anchor(
                        FreshnessNavigation.of(row.family()), row.family().text())),
                place);
    }

    private Component exhausts(FreshnessRow row) {
        var at = row.exhaustsAt();
        return at == null ? new Span() : new Moment(at, clock.instant());
    }

    private Component card(FreshnessRow row) {
        var soft = new Span("%s · burn %s".formatted(row.owner(), FreshnessWords.burn(row.burn())));
        soft.addClassName("kw-soft");
        var card = new Div(
                line(
                        new Anchor(
                                FreshnessNavigation.of(row.family()),
                                row.family().text()),
                        FreshnessWords.badge(row.state())),
                new BudgetBar(row.state(), row.evidence(), row.remaining()),
                line(soft, exhausts(row)));
        card.addClassName("kw-grid-card");
        return card;
    }

    private static Div line(Component... parts) {
        var line = new Div(parts);
        line.addClassName("kw-grid-card-line");
        return line;
    }
}
