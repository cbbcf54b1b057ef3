package dev.keyward.audit.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.keyward.audit.diff.FieldChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Before and after, field by field; the words say it too, so colour never speaks alone. */
final class ChangeTable extends NativeTable {
    ChangeTable(List<FieldChange> changes) {
        addClassName("kw-diff");
        add(new NativeTableHeader(heading()), body(changes));
    }

    private static NativeTableRow heading() {
        var row = new NativeTableRow();
        List.of("Field", "Before", "After").forEach(text -> {
            var cell = new NativeTableHeaderCell(text);
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        });
        return row;
    }

    private static NativeTableBody body(List<FieldChange> changes) {
        var body = new NativeTableBody();
        changes.forEach(change -> {
            var field = new NativeTableHeaderCell(change.field().isEmpty() ? "value" : change.field());
            field.getElement().setAttribute("scope", "row");
            body.add(new NativeTableRow(
                    field,
                    cell("Before", "kw-diff-before", change.before()),
                    cell("After", "kw-diff-after", change.after())));
        });
        return body;
    }

    private static NativeTableCell cell(String column, String look, @Nullable String text) {
        var words = new Span(text == null ? "none" : text.isEmpty() ? "empty" : text);
        words.addClassName(text == null || text.isEmpty() ? "kw-diff-none" : look);
        var cell = new NativeTableCell(words);
        cell.getElement().setAttribute("data-column", column);
        return cell;
    }
}
