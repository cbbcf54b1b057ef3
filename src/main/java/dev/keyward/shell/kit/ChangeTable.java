package dev.keyward.shell.kit;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Before and after, field by field; the words say it too, so colour never speaks alone. A thing that was just made has
 * no before and a removed one no after: that column is left out.
 */
public final class ChangeTable extends NativeTable {
    private final boolean before;
    private final boolean after;

    /** A field by its name with both of its values; null where there is none. */
    public record Change(
            String field, @Nullable String before, @Nullable String after) {}

    public ChangeTable(List<Change> changes) {
        before = changes.stream().anyMatch(change -> change.before() != null);
        after = changes.stream().anyMatch(change -> change.after() != null);
        addClassName("kw-diff");
        add(new NativeTableHeader(heading()), body(changes));
    }

    private NativeTableRow heading() {
        var row = new NativeTableRow(heading("Field", "col"));
        if (before) {
            row.add(heading("Before", "col"));
        }
        if (after) {
            row.add(heading("After", "col"));
        }
        return row;
    }

    private NativeTableBody body(List<Change> changes) {
        var body = new NativeTableBody();
        for (var change : changes) {
            var row = new NativeTableRow(heading(change.field().isEmpty() ? "value" : change.field(), "row"));
            var same = Objects.equals(change.before(), change.after());
            if (before) {
                row.add(cell(same ? "kw-diff-same" : "kw-diff-before", change.before()));
            }
            if (after) {
                row.add(same ? same() : cell("kw-diff-after", change.after()));
            }
            body.add(row);
        }
        return body;
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    /** Nothing that looks like a change where there is none. */
    private static NativeTableCell same() {
        var words = new Span("no change");
        words.addClassName("kw-diff-none");
        return new NativeTableCell(words);
    }

    private static NativeTableCell cell(String look, @Nullable String text) {
        var words = new Span(text == null ? "none" : text.isEmpty() ? "empty" : text);
        words.addClassName(text == null || text.isEmpty() ? "kw-diff-none" : look);
        return new NativeTableCell(words);
    }
}
