package dev.keyward.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import dev.keyward.incident.MetricsReport;
import dev.keyward.incident.metrics.Dimension;
import dev.keyward.incident.metrics.Figures;
import dev.keyward.incident.metrics.Measure;
import dev.keyward.incident.metrics.Sample;
import dev.keyward.shell.kit.Card;
import java.util.List;
import java.util.Map;

/** The same numbers by class, domain, cause or quarter: median and, behind the stroke, p90. */
final class GroupTable extends Composite<Card> {
    private final Dimension dimension;
    private final transient Map<String, Figures> groups;
    private final transient Map<String, List<Sample>> members;

    GroupTable(Dimension dimension, MetricsReport report) {
        this.dimension = dimension;
        this.groups = report.groups().getOrDefault(dimension, Map.of());
        this.members = dimension.members(report.samples());
    }

    @Override
    protected Card initContent() {
        var frame = new Div(table());
        frame.addClassName("kw-table-frame");
        frame.getElement().setAttribute("tabindex", "0");
        frame.getElement().setAttribute("role", "region");
        frame.getElement().setAttribute("aria-label", dimension.label());
        return new Card(dimension.label(), frame);
    }

    private Component table() {
        var head = new NativeTableRow(heading("", "col"), heading("Incidents", "col"));
        for (var measure : Measure.values()) {
            head.add(heading(
                    measure == Measure.STALE_EXPOSURE ? "Stale exposure, sum" : measure + ", median / p90", "col"));
        }
        var body = new NativeTableBody();
        groups.forEach((name, figures) -> body.add(row(name, figures)));
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("kw-group-table");
        return table;
    }

    private NativeTableRow row(String name, Figures figures) {
        var row = new NativeTableRow(
                heading(dimension == Dimension.CLASS ? "Class " + name : name, "row"),
                new NativeTableCell(new CountedLinks(members.getOrDefault(name, List.of()))));
        for (var measure : Measure.values()) {
            row.add(new NativeTableCell(cell(measure, figures)));
        }
        return row;
    }

    private static String cell(Measure measure, Figures figures) {
        var spread = figures.of(measure);
        if (spread.count() == 0) {
            return "\u2013";
        }
        return measure == Measure.STALE_EXPOSURE
                ? HeadWords.length(spread.sum())
                : "%s / %s".formatted(HeadWords.length(spread.median()), HeadWords.length(spread.p90()));
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
