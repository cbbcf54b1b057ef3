package dev.keyward.audit.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import dev.keyward.audit.AuditTrail;
import dev.keyward.shell.kit.Days;
import dev.keyward.shell.kit.FilterBar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The questions people ask of a trail: about what, by whom, which act, when. */
final class TrailFilters {
    private final Changes changes;
    private final FilterBar bar = new FilterBar();

    /** Takes a change of the page's state; {@code anew} when the fields must follow it. */
    interface Changes {
        void change(UnaryOperator<TrailState> change, boolean anew);
    }

    TrailFilters(TrailState state, AuditTrail trail, Changes changes) {
        this.changes = changes;
        bar.search(
                "Search a subject, such as family/catalog-item",
                state.address().get("subject"),
                text -> changes.change(now -> now.with("subject", text), false));
        bar.filters(
                choice("actor", "Anybody", trail.actors(), Function.identity(), state),
                choice("action", "Any act", trail.actions(), Words::action, state));
        bar.more(day("from", "From", state), day("to", "To, included", state));
    }

    FilterBar bar() {
        return bar;
    }

    /** Says what is set, and what that hides. */
    void shows(TrailState state, long hidden) {
        var set = new LinkedHashMap<String, Runnable>();
        chip(set, state, "subject", "Subject: " + state.address().get("subject"));
        chip(set, state, "actor", "Who: " + state.address().get("actor"));
        chip(set, state, "action", "What: " + Words.action(state.address().get("action")));
        chip(set, state, "from", "From " + state.day("from"));
        chip(set, state, "to", "To " + state.day("to"));
        bar.shows(set, hidden);
    }

    private void chip(LinkedHashMap<String, Runnable> set, TrailState state, String name, String words) {
        if (!state.address().get(name).isEmpty()) {
            set.put(words, () -> changes.change(now -> now.with(name, ""), true));
        }
    }

    private ComboBox<String> choice(
            String name, String all, List<String> values, Function<String, String> words, TrailState state) {
        var box = new ComboBox<String>();
        box.setItems(values);
        box.setItemLabelGenerator(words::apply);
        box.setPlaceholder(all);
        box.setAriaLabel(all);
        box.setClearButtonVisible(true);
        var value = state.address().get(name);
        if (values.contains(value)) {
            box.setValue(value);
        }
        box.addValueChangeListener(change ->
                changes.change(now -> now.with(name, Objects.requireNonNullElse(change.getValue(), "")), false));
        return box;
    }

    private DatePicker day(String name, String label, TrailState state) {
        var picker = Days.picker(label);
        picker.setPlaceholder("yyyy-mm-dd, UTC");
        picker.setClearButtonVisible(true);
        picker.setValue(state.day(name));
        picker.addValueChangeListener(change -> changes.change(now -> now.withDay(name, change.getValue()), false));
        return picker;
    }
}
