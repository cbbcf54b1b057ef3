package dev.keyward.discovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.keyward.discovery.Scan;
import dev.keyward.discovery.ScanFilter;
import dev.keyward.shell.kit.GridCards;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.SortedGrid;
import dev.keyward.shell.kit.Words;
import java.time.Duration;
import java.util.function.Consumer;

/** Scans as rows, the latest first; on a phone each one is a card. */
final class ScanGrid extends Grid<Scan> {
    private final transient DiscoveryDesk desk;

    ScanGrid(DiscoveryDesk desk) {
        this.desk = desk;
        addClassName("kw-scan-grid");
        setEmptyStateText("No scan matches these filters.");
        narrow(addComponentColumn(scan -> ScanWords.badge(scan.state())).setHeader("State"), "state");
        addComponentColumn(ScanGrid::link).setHeader("Scan").setFlexGrow(2);
        narrow(addComponentColumn(scan -> desk.chip(scan.keyspace())).setHeader("Keyspace"), "keyspace");
        number(addColumn(ScanGrid::read).setHeader("Names read").setSortProperty("keysSeen"));
        number(addColumn(ScanGrid::took).setHeader("Took"));
        narrow(addColumn(ScanGrid::who).setHeader("Asked by"), "requestedBy");
        narrow(addComponentColumn(this::when).setHeader("When"), "requestedAt");
        GridCards.on(this, new ComponentRenderer<>(this::card));
        addItemClickListener(click -> UI.getCurrent()
                .navigate(DiscoveryNavigation.scan(click.getItem().id())));
    }

    void show(ScanFilter filter) {
        setItems(
                query -> desk
                        .scans()
                        .page(filter, SortedGrid.of(query, ScanFilter.SORTABLE), query.getOffset(), query.getLimit())
                        .stream(),
                query -> Math.toIntExact(desk.scans().count(filter)));
    }

    /** Sorts as the address says and tells when a person sorts otherwise; by nothing means the latest first. */
    void sortedBy(String sort, Consumer<String> changed) {
        SortedGrid.follow(this, sort, changed);
    }

    private static void narrow(Column<Scan> column, String sort) {
        column.setAutoWidth(true).setFlexGrow(0).setSortProperty(sort);
    }

    private static void number(Column<Scan> column) {
        column.setTextAlign(ColumnTextAlign.END).setAutoWidth(true).setFlexGrow(0);
    }

    private static Anchor link(Scan scan) {
        return new Anchor(DiscoveryNavigation.scan(scan.id()), ScanWords.title(scan));
    }

    private static String read(Scan scan) {
        if (scan.keysSeen() == 0) {
            return "\u2013";
        }
        var read = Sizes.number(scan.keysSeen());
        return scan.state().over() ? read : "%s \u00b7 %.0f %%".formatted(read, scan.progress() * 100);
    }

    static String took(Scan scan) {
        var from = scan.startedAt();
        var to = scan.endedAt();
        return from == null || to == null ? "\u2013" : Sizes.duration(Duration.between(from, to));
    }

    static String who(Scan scan) {
        return scan.scheduled() ? "The schedule" : Words.who(scan.requestedBy());
    }

    private Component when(Scan scan) {
        return new Moment(scan.requestedAt(), desk.clock().instant());
    }

    private Component card(Scan scan) {
        var card = new Div(
                line(ScanWords.badge(scan.state()), when(scan)),
                line(link(scan), desk.chip(scan.keyspace())),
                line(soft(who(scan)), soft(read(scan) + " names")));
        card.addClassName("kw-grid-card");
        return card;
    }

    private static Span soft(String words) {
        var span = new Span(words);
        span.addClassName("kw-soft");
        return span;
    }

    private static Div line(Component... parts) {
        var line = new Div(parts);
        line.addClassName("kw-grid-card-line");
        return line;
    }
}
