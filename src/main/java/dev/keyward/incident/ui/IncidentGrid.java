package dev.keyward.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.keyward.incident.IncidentFilter;
import dev.keyward.incident.IncidentReads;
import dev.keyward.incident.IncidentSummary;
import dev.keyward.registry.FamilyId;
import dev.keyward.shell.kit.DrillMark;
import dev.keyward.shell.kit.GridCards;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.SortedGrid;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Incidents as rows, open ones first by class, then age; on a phone each one is a card. */
final class IncidentGrid extends Grid<IncidentSummary> {
    private final transient IncidentDesk desk;

    IncidentGrid(IncidentDesk desk) {
        this.desk = desk;
        addClassName("kw-incident-grid");
        setEmptyStateText("No incident matches these filters.");
        narrow(row -> new ClassBadge(row.incidentClass()), "Class", "class");
        narrow(row -> StateWords.badge(row.state()), "State", "state");
        addComponentColumn(IncidentGrid::what).setHeader("Incident").setFlexGrow(4);
        addComponentColumn(this::since)
                .setHeader("Started")
                .setSortProperty("startedAt")
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(this::lasted).setHeader("Lasted").setAutoWidth(true).setFlexGrow(0);
        addComponentColumn(this::next)
                .setHeader("Next update")
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(row -> Objects.requireNonNullElse(row.commander(), "\u2013"))
                .setHeader("Commander")
                .setAutoWidth(true)
                .setFlexGrow(0);
        GridCards.on(this, new ComponentRenderer<>(this::card));
        addItemClickListener(click ->
                UI.getCurrent().navigate(IncidentNavigation.path(click.getItem().number())));
    }

    private void narrow(
            com.vaadin.flow.function.ValueProvider<IncidentSummary, Component> content, String header, String sort) {
        addComponentColumn(content)
                .setHeader(header)
                .setSortProperty(sort)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    void show(IncidentFilter filter) {
        setItems(
                query -> desk
                        .reads()
                        .page(filter, SortedGrid.of(query, IncidentReads.SORTABLE), query.getOffset(), query.getLimit())
                        .stream(),
                query -> Math.toIntExact(desk.reads().count(filter)));
    }

    /** Sorts as the address says and tells when a person sorts otherwise. */
    void sortedBy(String sort, Consumer<String> changed) {
        SortedGrid.follow(this, sort, changed);
    }

    private static Component what(IncidentSummary row) {
        var head = new Div(link(row));
        if (row.drill()) {
            head.add(new Span(" "), new DrillMark());
        }
        var families = new Div(families(row));
        families.addClassNames("kw-soft", "kw-small", "kw-ellipsis");
        var cell = new Div(head, families);
        cell.addClassName("kw-what");
        return cell;
    }

    private static Anchor link(IncidentSummary row) {
        return new Anchor(
                IncidentNavigation.path(row.number()),
                "%s %s".formatted(row.number().words(), row.title()));
    }

    static String families(IncidentSummary row) {
        return row.families().stream().map(FamilyId::text).collect(Collectors.joining(", "));
    }

    private Component since(IncidentSummary row) {
        return new Moment(row.startedAt(), desk.now());
    }

    private String lasted(IncidentSummary row) {
        var end = row.resolvedAt() == null ? desk.now() : row.resolvedAt();
        return row.state().isOpen() || row.resolvedAt() != null
                ? HeadWords.length(Duration.between(row.startedAt(), end))
                : "\u2013";
    }

    private Component next(IncidentSummary row) {
        var due = row.nextUpdate();
        if (due == null) {
            return new Span("\u2013");
        }
        var moment = new Moment(due, desk.now());
        moment.setClassName("kw-overdue", !due.isAfter(desk.now()));
        return moment;
    }

    private Component card(IncidentSummary row) {
        var marks = new Div(new ClassBadge(row.incidentClass()), StateWords.badge(row.state()));
        marks.addClassName("kw-actions");
        if (row.drill()) {
            marks.add(new DrillMark());
        }
        var families = new Span(families(row));
        families.addClassName("kw-soft");
        var card = new Div(line(marks, since(row)), line(link(row)), line(families));
        card.addClassName("kw-grid-card");
        return card;
    }

    private static Div line(Component... parts) {
        var line = new Div(parts);
        line.addClassName("kw-grid-card-line");
        return line;
    }
}
