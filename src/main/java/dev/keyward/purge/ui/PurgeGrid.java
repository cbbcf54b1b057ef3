package dev.keyward.purge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.keyward.purge.PurgeFilter;
import dev.keyward.purge.PurgeSummary;
import dev.keyward.purge.Purging;
import dev.keyward.shell.kit.DrillMark;
import dev.keyward.shell.kit.EnvironmentChip;
import dev.keyward.shell.kit.GridCards;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.SortedGrid;
import java.time.InstantSource;
import java.util.function.Consumer;

/** The rows of the list; on a phone each one is a card. */
final class PurgeGrid extends Grid<PurgeSummary> {
    private final transient Purging purging;
    private final transient InstantSource clock;

    PurgeGrid(Purging purging, InstantSource clock) {
        this.purging = purging;
        this.clock = clock;
        addClassName("kw-purge-grid");
        setEmptyStateText("No purge matches these filters.");
        addComponentColumn(row -> StateWords.badge(row.state()))
                .setHeader("State")
                .setSortProperty("state")
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(PurgeGrid::what).setHeader("Families").setFlexGrow(3);
        addComponentColumn(PurgeGrid::where)
                .setHeader("Keyspace")
                .setSortProperty("keyspace")
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(PurgeSummary::requester)
                .setHeader("Requested by")
                .setSortProperty("requester")
                .setAutoWidth(true)
                .setFlexGrow(0);
        number(PurgeGrid::expected, "Keys", "expected");
        number(PurgeGrid::deleted, "Deleted", "deleted");
        addComponentColumn(this::when)
                .setHeader("When")
                .setSortProperty("requestedAt")
                .setAutoWidth(true)
                .setFlexGrow(0);
        GridCards.on(this, new ComponentRenderer<>(this::card));
        addItemClickListener(click ->
                UI.getCurrent().navigate(PurgeNavigation.purge(click.getItem().id())));
    }

    private void number(
            com.vaadin.flow.function.ValueProvider<PurgeSummary, String> value, String header, String sort) {
        addColumn(value)
                .setHeader(header)
                .setSortProperty(sort)
                .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    void show(PurgeFilter filter) {
        setItems(
                query ->
                        purging
                                .page(
                                        filter,
                                        SortedGrid.of(query, Purging.SORTABLE),
                                        query.getOffset(),
                                        query.getLimit())
                                .stream(),
                query -> Math.toIntExact(purging.count(filter)));
    }

    /** Sorts as the address says and tells when a person sorts otherwise; by nothing means what needs a person first. */
    void sortedBy(String sort, Consumer<String> changed) {
        SortedGrid.follow(this, sort, changed);
    }

    private static Component what(PurgeSummary row) {
        var reason = new Div(row.reason());
        reason.addClassNames("kw-soft", "kw-small", "kw-ellipsis");
        var cell = new Div(named(row), reason);
        cell.addClassName("kw-what");
        return cell;
    }

    private static Component named(PurgeSummary row) {
        if (!row.drill()) {
            return link(row);
        }
        var both = new Div(link(row), new DrillMark());
        both.addClassName("kw-code");
        return both;
    }

    private static Anchor link(PurgeSummary row) {
        var link = new Anchor(PurgeNavigation.purge(row.id()), Titles.families(row.families()));
        link.setTitle(String.join(", ", row.families()));
        return link;
    }

    private static Component where(PurgeSummary row) {
        var cell = new Div(new Span(row.keyspace()), new EnvironmentChip(row.environment(), row.environment()));
        cell.addClassName("kw-code");
        return cell;
    }

    private static String expected(PurgeSummary row) {
        return row.expected() == null ? "\u2013" : Figures.number(row.expected());
    }

    private static String deleted(PurgeSummary row) {
        var expected = row.expected();
        if (row.deleted() == 0) {
            return "\u2013";
        }
        return expected == null || expected == 0 || !row.state().active()
                ? Figures.number(row.deleted())
                : "%s \u00b7 %d %%"
                        .formatted(Figures.number(row.deleted()), Math.min(100, row.deleted() * 100 / expected));
    }

    private Component when(PurgeSummary row) {
        return new Moment(row.requestedAt(), clock.instant());
    }

    private Component card(PurgeSummary row) {
        var top = line(StateWords.badge(row.state()), when(row));
        var middle = line(named(row), where(row));
        var numbers = new Span(howFar(row));
        var by = new Span(row.requester());
        numbers.addClassName("kw-soft");
        by.addClassName("kw-soft");
        var card = new Div(top, middle, line(by, numbers));
        card.addClassName("kw-grid-card");
        return card;
    }

    private static String howFar(PurgeSummary row) {
        if (row.expected() == null) {
            return "not counted yet";
        }
        var expected = Figures.keys(row.expected());
        return row.deleted() == 0 ? expected : "%s of %s".formatted(Figures.number(row.deleted()), expected);
    }

    private static Div line(Component... parts) {
        var line = new Div(parts);
        line.addClassName("kw-grid-card-line");
        return line;
    }
}
