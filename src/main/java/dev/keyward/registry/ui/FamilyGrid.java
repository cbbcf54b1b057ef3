package dev.keyward.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import dev.keyward.redis.Fleet;
import dev.keyward.registry.Checklists;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySummary;
import dev.keyward.registry.Registry;
import dev.keyward.registry.checklist.Tick;
import dev.keyward.shell.kit.FreshnessChip;
import dev.keyward.shell.kit.GridCards;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.TemplateText;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The families as rows, read page by page; on a phone as cards. */
final class FamilyGrid extends Grid<FamilySummary> {
    private final transient Registry registry;
    private final transient Fleet fleet;
    private final transient Clock clock;
    private final transient Supplier<FamilyQuery> shown;
    private final transient Checklists checklists;
    private final transient Map<FamilyId, List<Tick>> ticks = new HashMap<>();

    FamilyGrid(Registry registry, Checklists checklists, Fleet fleet, Clock clock, Supplier<FamilyQuery> query) {
        this.registry = registry;
        this.checklists = checklists;
        this.fleet = fleet;
        this.clock = clock;
        this.shown = query;
        addClassName("kw-families");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", "Key families");
        columns();
        GridCards.on(this, new ComponentRenderer<>(this::card));
        setDataProvider(DataProvider.fromCallbacks(
                asked -> rows(asked, query.get()),
                asked -> Math.toIntExact(registry.count(query.get().filter()))));
        addItemClickListener(click -> getUI().ifPresent(ui ->
                FamilyNavigation.open(ui, click.getItem().name(), shown.get().written())));
    }

    /** Where a row leads; the page of the family knows the list it was opened from. */
    private String path(FamilySummary row) {
        return FamilyNavigation.path(row.name(), shown.get().written());
    }

    private Component link(FamilySummary row) {
        return new Anchor(path(row), row.name().text());
    }

    private Stream<FamilySummary> rows(Query<FamilySummary, Void> asked, FamilyQuery query) {
        var sort = asked.getSortOrders().stream()
                .findFirst()
                .map(FamilyQuery::written)
                .orElse(null);
        var page = registry.page(query.filter(), sort, asked.getOffset(), asked.getLimit());
        ticks.putAll(checklists.of(page.stream().map(FamilySummary::name).toList()));
        return page.stream();
    }

    private Component ticks(FamilySummary row) {
        return new TickMarks(ticks.getOrDefault(row.name(), List.of()));
    }

    private void columns() {
        add("name", "Family", this::link).setWidth("12rem").setFlexGrow(1);
        addColumn(new ComponentRenderer<>(row -> new TemplateText(row.template())))
                .setHeader("Template")
                .setWidth("24rem")
                .setFlexGrow(4);
        add("owner", "Owner", row -> Marks.owner(row)).setWidth("8.5rem").setFlexGrow(1);
        addColumn(new ComponentRenderer<>(row -> new FreshnessChip(row.freshnessClass())))
                .setHeader("Class")
                .setWidth("5.5rem")
                .setFlexGrow(0);
        addColumn(new ComponentRenderer<>(this::ticks))
                .setHeader("Checklist")
                .setWidth("6.5rem")
                .setFlexGrow(0);
        add("state", "State", row -> Marks.of(row.state())).setWidth("8rem").setFlexGrow(0);
        if (fleet.keyspaces().size() > 1) {
            addColumn(new ComponentRenderer<>(row -> Marks.keyspace(row.keyspace(), fleet)))
                    .setHeader("Keyspace")
                    .setWidth("8rem")
                    .setFlexGrow(0);
        }
        add("updatedAt", "Changed", this::changed).setWidth("6.5rem").setFlexGrow(0);
    }

    private Column<FamilySummary> add(
            String field, String header, SerializableFunction<FamilySummary, Component> cell) {
        return addColumn(new ComponentRenderer<>(cell))
                .setKey(field)
                .setHeader(header)
                .setSortProperty(field)
                .setSortable(true);
    }

    private Component changed(FamilySummary row) {
        return new Moment(row.updatedAt(), clock.instant());
    }

    private Component card(FamilySummary row) {
        var owner = Marks.owner(row);
        owner.addClassName("kw-soft");
        var card = new Div(
                line(link(row), Marks.of(row.state())),
                new TemplateText(row.template()),
                line(owner, ticks(row), new FreshnessChip(row.freshnessClass())));
        card.addClassName("kw-grid-card");
        return card;
    }

    private static Div line(Component... parts) {
        var line = new Div(parts);
        line.addClassName("kw-grid-card-line");
        return line;
    }

    /** Shows the arrow of the order that the address asks for. */
    void sortedBy(List<QuerySortOrder> orders) {
        sort(orders.stream()
                .filter(order -> getColumnByKey(order.getSorted()) != null)
                .map(order -> new GridSortOrder<>(
                        Objects.requireNonNull(getColumnByKey(order.getSorted())), order.getDirection()))
                .toList());
    }
}
