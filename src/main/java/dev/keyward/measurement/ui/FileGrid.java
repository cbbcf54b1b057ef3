package dev.keyward.measurement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.keyward.measurement.FileReport.Row;
import dev.keyward.measurement.FileReport.Verdict;
import dev.keyward.shell.kit.GridCards;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.util.Comparator;
import java.util.List;

/** The rows of a table, wrong ones first, each finding at its column. */
final class FileGrid extends Grid<Row> {
    FileGrid(List<Row> rows) {
        super(Row.class, false);
        addClassName("kw-measured-rows");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", "Rows of the table");
        addColumn(row -> "%,d".formatted(row.line()))
                .setHeader("Line")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("5rem")
                .setFlexGrow(0);
        addColumn(new ComponentRenderer<>(FileGrid::badge))
                .setHeader("Would be")
                .setWidth("9rem")
                .setFlexGrow(0);
        addColumn(FileGrid::what).setHeader("Report").setWidth("16rem").setFlexGrow(1);
        addColumn(new ComponentRenderer<>(FileGrid::findings))
                .setHeader("Why")
                .setWidth("22rem")
                .setFlexGrow(3);
        GridCards.on(this, new ComponentRenderer<>(FileGrid::card));
        setItems(rows.stream()
                .sorted(Comparator.comparing(Row::verdict).reversed().thenComparingInt(Row::line))
                .toList());
    }

    static String word(Verdict verdict) {
        return switch (verdict) {
            case NEW -> "new";
            case DUPLICATE -> "known";
            case ERROR -> "wrong";
        };
    }

    static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case NEW -> Tone.GOOD;
            case DUPLICATE -> Tone.NEUTRAL;
            case ERROR -> Tone.DANGER;
        };
    }

    private static StatusBadge badge(Row row) {
        return new StatusBadge(tone(row.verdict()), word(row.verdict()));
    }

    private static String what(Row row) {
        return "%s in %s, %s".formatted(row.family(), row.region(), row.bucketStart());
    }

    private static Component findings(Row row) {
        var list = new UnorderedList();
        list.addClassName("kw-measured-findings");
        row.findings().forEach(finding -> {
            var field = new Span(String.valueOf(finding.field()));
            field.addClassNames("kw-mono", "kw-small", "kw-soft");
            list.add(new ListItem(field, new Span(" " + finding.message())));
        });
        return list;
    }

    private static Component card(Row row) {
        var line = new Div(badge(row), new Span("Line %,d".formatted(row.line())));
        line.addClassNames("kw-grid-card-line", "kw-soft");
        var card = new Div(new Span(what(row)), line, findings(row));
        card.addClassName("kw-grid-card");
        return card;
    }
}
