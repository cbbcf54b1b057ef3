package dev.keyward.review.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.keyward.review.agenda.Table;
import java.util.regex.Pattern;

/** The data of a point; the first cell of a row leads to its evidence. */
final class DataTable extends Div {
    private static final Pattern NUMBER =
            Pattern.compile("-?[0-9][0-9,.]*( %| s| min| h| d)?( only)?|no data|none|\\u2013|[0-9]+/[0-9]+");

    DataTable(String label, Table data) {
        addClassName("kw-review-scroll");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", label);
        getElement().setAttribute("tabindex", "0");
        var head = new NativeTableRow();
        for (var place = 0; place < data.columns().size(); place++) {
            head.add(heading(data.columns().get(place), isNumbers(data, place)));
        }
        var body = new NativeTableBody();
        data.rows().forEach(row -> body.add(line(row, data)));
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("kw-review-table");
        add(table);
    }

    private static boolean isNumbers(Table data, int place) {
        return place > 0
                && data.rows().stream()
                        .allMatch(row -> NUMBER.matcher(row.cells().get(place)).matches());
    }

    private static NativeTableHeaderCell heading(String column, boolean numbers) {
        var cell = new NativeTableHeaderCell(column);
        cell.setClassName("kw-number", numbers);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableRow line(Table.Row row, Table data) {
        var line = new NativeTableRow();
        for (var place = 0; place < row.cells().size(); place++) {
            var words = row.cells().get(place);
            var cell = new NativeTableCell();
            cell.add(place == 0 && !row.path().isEmpty() ? new Anchor(row.path(), words) : new Span(words));
            cell.setClassName("kw-number", isNumbers(data, place));
            line.add(cell);
        }
        return line;
    }
}
