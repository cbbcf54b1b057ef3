package dev.keyward.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.keyward.audit.AuditQuery;
import dev.keyward.audit.AuditTrail;
import dev.keyward.audit.chain.Link;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.GridCards;
import dev.keyward.shell.kit.Moment;
import java.time.InstantSource;

/** The rows, newest first, read as the reader scrolls. It stays still while the trail grows, until it is shown anew. */
final class TrailGrid extends Grid<Link> {
    private final AuditTrail trail;
    private final InstantSource clock;

    TrailGrid(AuditTrail trail, InstantSource clock) {
        super(Link.class, false);
        this.trail = trail;
        this.clock = clock;
        addColumn(row -> Words.number(row.event().seq()))
                .setHeader("Row")
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(new ComponentRenderer<>(this::when))
                .setHeader("When")
                .setWidth("7.5rem")
                .setFlexGrow(0);
        addColumn(row -> Words.actor(row.event()))
                .setHeader("Who")
                .setWidth("11rem")
                .setFlexGrow(0);
        addColumn(row -> Words.action(row.event().action()))
                .setHeader("What")
                .setWidth("13rem")
                .setFlexGrow(1);
        addColumn(new ComponentRenderer<>(TrailGrid::subject))
                .setHeader("Subject")
                .setWidth("16rem")
                .setFlexGrow(2);
        addColumn(row -> row.event().reason())
                .setHeader("Reason")
                .setWidth("12rem")
                .setFlexGrow(2);
        GridCards.on(this, new ComponentRenderer<>(this::card));
        addThemeVariants(GridVariant.NO_BORDER);
        addClassName("kw-audit-grid");
        getElement().setAttribute("aria-label", "Audit trail, newest first");
    }

    /** Shows the rows under a query up to a head; answers how many there are. */
    long show(AuditQuery query, long upTo) {
        var rows = trail.count(query, upTo);
        setItems(asked -> trail.page(query, upTo, asked.getOffset(), asked.getLimit()).stream(), asked ->
                (int) Math.min(rows, Integer.MAX_VALUE));
        setEmptyStateComponent(
                query.isOpen()
                        ? new EmptyState(
                                "Nothing has happened yet",
                                "Every change anybody makes in this console is written here, with who, when and why.")
                        : new EmptyState("No act matches these filters", "Widen the time, or clear a filter."));
        return rows;
    }

    private Component when(Link row) {
        return new Moment(row.event().at(), clock.instant());
    }

    private static Component subject(Link row) {
        return Subject.of(row.event().subject()).shown();
    }

    private Component card(Link row) {
        var what = new Span(Words.action(row.event().action()));
        what.addClassName("kw-audit-what");
        var who = new Span(Words.actor(row.event()));
        who.addClassName("kw-soft");
        var number = new Span("Row " + Words.number(row.event().seq()));
        number.addClassName("kw-soft");
        var card = new Div(line(what, when(row)), subject(row), line(who, number));
        card.addClassName("kw-grid-card");
        return card;
    }

    private static Div line(Component... parts) {
        var line = new Div(parts);
        line.addClassName("kw-grid-card-line");
        return line;
    }
}
