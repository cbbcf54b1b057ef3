package dev.keyward.objective.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.keyward.objective.OpenSloReport.Action;
import dev.keyward.objective.OpenSloReport.Row;
import dev.keyward.shell.kit.GridCards;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.util.Comparator;
import java.util.List;

/** The documents of a file, wrong ones first, each finding at its line and field, each change with before and after. */
final class ImportGrid extends Grid<Row> {
    private static final int FEW = 20;

    ImportGrid(List<Row> rows) {
        super(Row.class, false);
        addClassName("kw-import-rows");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", "Documents of the file");
        columns();
        GridCards.on(this, new ComponentRenderer<>(ImportGrid::card));
        setItems(rows.stream()
                .sorted(Comparator.comparingInt((Row row) -> rank(row.action())).thenComparingInt(Row::line))
                .toList());
        setAllRowsVisible(rows.size() <= FEW);
    }

    private void columns() {
        addColumn(row -> "%,d".formatted(row.line()))
                .setHeader("Line")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("5rem")
                .setFlexGrow(0);
        addColumn(new ComponentRenderer<>(ImportGrid::badge))
                .setHeader("Would be")
                .setWidth("9rem")
                .setFlexGrow(0);
        addColumn(Row::name).setHeader("Family").setWidth("14rem").setFlexGrow(1);
        addColumn(new ComponentRenderer<>(ImportGrid::details))
                .setHeader("What and why")
                .setWidth("24rem")
                .setFlexGrow(4);
    }

    static String word(Action action) {
        return switch (action) {
            case ERROR -> "wrong";
            case UPDATE -> "changed";
            case UNCHANGED -> "unchanged";
        };
    }

    static Tone tone(Action action) {
        return switch (action) {
            case ERROR -> Tone.DANGER;
            case UPDATE -> Tone.ATTENTION;
            case UNCHANGED -> Tone.NEUTRAL;
        };
    }

    private static int rank(Action action) {
        return action == Action.ERROR ? 0 : action == Action.UPDATE ? 1 : 2;
    }

    private static StatusBadge badge(Row row) {
        return new StatusBadge(tone(row.action()), word(row.action()));
    }

    private static Component details(Row row) {
        var list = new UnorderedList();
        list.addClassName("kw-import-findings");
        row.findings()
                .forEach(finding -> list.add(
                        item("line %,d, %s".formatted(row.line(finding), finding.field()), " " + finding.message())));
        row.changes()
                .forEach(change ->
                        list.add(item(change.field(), " %s \u2192 %s".formatted(change.before(), change.after()))));
        return list;
    }

    private static ListItem item(String field, String words) {
        var name = new Span(field);
        name.addClassNames("kw-mono", "kw-small", "kw-soft");
        return new ListItem(name, new Span(words));
    }

    private static Component card(Row row) {
        var line = new Div(badge(row), new Span("Line %,d".formatted(row.line())));
        line.addClassNames("kw-grid-card-line", "kw-soft");
        var card = new Div(new Span(row.name()), line, details(row));
        card.addClassName("kw-grid-card");
        return card;
    }
}
