package dev.keyward.duty.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.keyward.duty.Duty;
import dev.keyward.shell.kit.FilterBar;
import dev.keyward.shell.kit.QueryState;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Which duties the inbox shows, kept in the address: {@code q}, {@code kind}, {@code overdue}. */
final class DutyFilters extends Composite<Div> {
    private final transient Runnable changed;
    private transient QueryState query;
    private FilterBar bar = new FilterBar();

    DutyFilters(QueryState query, Runnable changed) {
        this.query = query;
        this.changed = changed;
        draw();
    }

    Predicate<Duty> wanted(Instant now) {
        Predicate<Duty> wanted = duty -> duty.mentions(query.get("q"));
        if (query.get("overdue").equals("true")) {
            wanted = wanted.and(duty -> duty.urgency(now) == Duty.Urgency.OVERDUE);
        }
        return kind().<Predicate<Duty>>map(kind -> duty -> duty.kind() == kind)
                .map(wanted::and)
                .orElse(wanted);
    }

    void shows(long hidden) {
        bar.shows(chips(), hidden);
    }

    private void draw() {
        bar = new FilterBar()
                .search("Search duties", query.get("q"), text -> set("q", text))
                .filters(kinds(), overdue());
        getContent().removeAll();
        getContent().add(bar);
    }

    private void set(String name, String value) {
        query = query.with(name, value);
        query.write(UI.getCurrent());
        changed.run();
    }

    private void clear(String name) {
        query = query.with(name, "");
        draw();
        set(name, "");
    }

    private Optional<Duty.Kind> kind() {
        return Arrays.stream(Duty.Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(query.get("kind")))
                .findFirst();
    }

    private Map<String, Runnable> chips() {
        var chips = new LinkedHashMap<String, Runnable>();
        kind().ifPresent(kind -> chips.put("Kind: " + kind.plural(), () -> clear("kind")));
        if (query.get("overdue").equals("true")) {
            chips.put("Overdue only", () -> clear("overdue"));
        }
        if (!query.get("q").isEmpty()) {
            chips.put("Search: " + query.get("q"), () -> clear("q"));
        }
        return chips;
    }

    private Select<Duty.Kind> kinds() {
        var field = new Select<Duty.Kind>();
        field.setAriaLabel("Kind");
        field.setPlaceholder("Any kind");
        field.setItems(Duty.Kind.values());
        field.setItemLabelGenerator(kind -> kind == null ? "Any kind" : kind.plural());
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption("Any kind");
        kind().ifPresent(field::setValue);
        field.addValueChangeListener(change -> set(
                "kind",
                change.getValue() == null ? "" : change.getValue().name().toLowerCase(Locale.ROOT)));
        return field;
    }

    private Checkbox overdue() {
        var field = new Checkbox("Overdue only", query.get("overdue").equals("true"));
        field.addValueChangeListener(change -> set("overdue", change.getValue() ? "true" : ""));
        return field;
    }
}
