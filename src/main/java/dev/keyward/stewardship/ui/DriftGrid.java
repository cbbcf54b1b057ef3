package dev.keyward.stewardship.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.keyward.ownership.ui.OwnershipNavigation;
import dev.keyward.shell.kit.GridCards;
import dev.keyward.shell.kit.Words;
import dev.keyward.stewardship.DriftFilter;
import dev.keyward.stewardship.DriftRow;
import dev.keyward.stewardship.drift.RuleWords;
import java.time.Duration;
import java.util.function.Supplier;

/** Families in drift, worst first; on a phone as cards. */
final class DriftGrid extends Grid<DriftRow> {
    private final transient OwnershipDesk desk;

    DriftGrid(OwnershipDesk desk, Supplier<DriftFilter> filter) {
        this.desk = desk;
        addClassName("kw-drifts");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        getElement().setAttribute("aria-label", "Families in drift");
        columns();
        GridCards.on(this, new ComponentRenderer<>(this::card));
        setDataProvider(DataProvider.fromCallbacks(
                asked -> desk.stewardship.page(filter.get(), asked.getOffset(), asked.getLimit()).stream(),
                asked -> Math.toIntExact(desk.stewardship.count(filter.get()))));
    }

    private void columns() {
        addColumn(new ComponentRenderer<>(DriftGrid::family))
                .setHeader("Family")
                .setWidth("12rem")
                .setFlexGrow(2);
        addColumn(new ComponentRenderer<>(row -> OwnershipNavigation.link(row.owner())))
                .setHeader("Owner")
                .setWidth("9rem")
                .setFlexGrow(1);
        addColumn(new ComponentRenderer<>(row -> TransferWords.badge(row.mark().drift())))
                .setHeader("Drift")
                .setWidth("8rem")
                .setFlexGrow(0);
        addColumn(row -> row.mark().score())
                .setHeader("Score")
                .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END)
                .setWidth("5rem")
                .setFlexGrow(0);
        addColumn(this::days).setHeader("Drifted for").setWidth("7.5rem").setFlexGrow(0);
        addColumn(new ComponentRenderer<>(DriftGrid::causes))
                .setHeader("Why")
                .setWidth("16rem")
                .setFlexGrow(4);
    }

    private static Anchor family(DriftRow row) {
        return new Anchor(StewardshipNavigation.of(row.family()), row.family().text());
    }

    private String days(DriftRow row) {
        var since = row.mark().since();
        return since == null ? "" : TransferWords.days(Duration.between(since, desk.now()));
    }

    private static Component causes(DriftRow row) {
        var causes = new Span(Words.sentence(RuleWords.of(row.rules())));
        causes.addClassName("kw-soft");
        return causes;
    }

    private Component card(DriftRow row) {
        var owner = new Span(row.owner() + (days(row).isEmpty() ? "" : ", for " + days(row)));
        owner.addClassName("kw-soft");
        var card = new Div(
                line(family(row), TransferWords.badge(row.mark().drift())),
                causes(row),
                line(owner, new Span("score %d".formatted(row.mark().score()))));
        card.addClassName("kw-grid-card");
        return card;
    }

    private static Div line(Component... parts) {
        var line = new Div(parts);
        line.addClassName("kw-grid-card-line");
        return line;
    }
}
