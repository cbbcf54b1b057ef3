package dev.keyward.manifest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.keyward.audit.diff.FieldChange;
import dev.keyward.kernel.Finding;
import dev.keyward.manifest.ImportReport.Row;
import dev.keyward.shell.kit.GridCards;
import dev.keyward.shell.kit.StatusBadge;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a file, worst first, each finding at its column. */
final class RowGrid extends Grid<Row> {
    private static final int FEW = 20;

    /** Lines of one row that are read without opening the rest; the gravest come first. */
    private static final int SEEN_AT_ONCE = 3;

    private final transient List<Row> rows;

    RowGrid(List<Row> rows) {
        super(Row.class, false);
        this.rows = rows.stream()
                .sorted(Comparator.comparingInt((Row row) -> ActionWords.rank(row.action()))
                        .thenComparingInt(Row::line))
                .toList();
        addClassName("kw-import-rows");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", "Rows of the file");
        columns();
        GridCards.on(this, new ComponentRenderer<>(RowGrid::card));
        shows(this.rows);
    }

    /** Few rows take the place they need, many scroll. */
    private void shows(List<Row> some) {
        setItems(some);
        setAllRowsVisible(some.size() <= FEW);
    }

    private void columns() {
        addColumn(row -> "%,d".formatted(row.line()))
                .setHeader("Line")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("5rem")
                .setFlexGrow(0);
        addColumn(new ComponentRenderer<>(RowGrid::badge))
                .setHeader("Would be")
                .setWidth("9rem")
                .setFlexGrow(0);
        addColumn(Row::name).setHeader("Family").setWidth("14rem").setFlexGrow(1);
        addColumn(new ComponentRenderer<>(RowGrid::findings))
                .setHeader("What and why")
                .setWidth("24rem")
                .setFlexGrow(4);
    }

    void errorsOnly(boolean only) {
        shows(only ? rows.stream().filter(Row::isError).toList() : rows);
    }

    private static Component badge(Row row) {
        return new StatusBadge(ActionWords.tone(row.action()), ActionWords.of(row.action()));
    }

    private static Component findings(Row row) {
        var changes = row.changes().stream().map(RowGrid::item);
        var findings = row.findings().stream()
                .sorted(Comparator.comparing(Finding::severity))
                .map(RowGrid::item);
        var all = Stream.concat(changes, findings).toList();
        if (all.size() <= SEEN_AT_ONCE + 1) {
            return list(all);
        }
        var rest = all.subList(SEEN_AT_ONCE, all.size());
        return new Div(list(all.subList(0, SEEN_AT_ONCE)), new Details("%d more".formatted(rest.size()), list(rest)));
    }

    private static UnorderedList list(List<ListItem> items) {
        var list = new UnorderedList(items.toArray(ListItem[]::new));
        list.addClassName("kw-import-findings");
        return list;
    }

    private static ListItem item(FieldChange change) {
        var field = new Span(change.field());
        field.addClassNames("kw-mono", "kw-small", "kw-soft");
        return new ListItem(field, new Span(" %s \u2192 %s".formatted(said(change.before()), said(change.after()))));
    }

    private static String said(@Nullable String value) {
        return value == null || value.isEmpty() ? "nothing" : value;
    }

    private static ListItem item(Finding finding) {
        var field = new Span(finding.field() == null ? finding.ruleId() : finding.field());
        field.addClassNames("kw-mono", "kw-small", "kw-soft");
        return new ListItem(field, new Span(" " + finding.message()));
    }

    private static Component card(Row row) {
        var name = new Span(row.name().isEmpty() ? "Line %,d".formatted(row.line()) : row.name());
        var line = new Div(badge(row), new Span("Line %,d".formatted(row.line())));
        line.addClassNames("kw-grid-card-line", "kw-soft");
        var card = new Div(name, line, findings(row));
        card.addClassName("kw-grid-card");
        return card;
    }
}
