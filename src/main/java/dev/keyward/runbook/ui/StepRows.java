package dev.keyward.runbook.ui;

import com.vaadin.flow.component.html.Div;
import dev.keyward.runbook.step.Step;
import java.util.ArrayList;
import java.util.List;

/** The steps while they are written, in their order. */
final class StepRows extends Div {
    private final List<StepRow> rows = new ArrayList<>();

    StepRows() {
        addClassName("kw-stack");
    }

    void shows(List<Step> steps) {
        rows.clear();
        steps.forEach(step -> rows.add(row().shows(step)));
        arrange();
    }

    void adds() {
        var row = row();
        rows.add(row);
        arrange();
        row.focusTitle();
    }

    List<Step> steps() {
        return rows.stream().map(StepRow::step).toList();
    }

    private StepRow row() {
        return new StepRow(this::raise, this::drop);
    }

    private void raise(StepRow row) {
        var place = rows.indexOf(row);
        if (place > 0) {
            rows.remove(row);
            rows.add(place - 1, row);
            arrange();
        }
    }

    private void drop(StepRow row) {
        rows.remove(row);
        arrange();
    }

    private void arrange() {
        removeAll();
        for (var row : rows) {
            add(row);
            row.numbered(getComponentCount());
        }
    }
}
