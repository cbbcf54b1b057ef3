package dev.keyward.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.IncidentFilter;
import dev.keyward.incident.IncidentState;
import dev.keyward.shell.kit.FilterBar;
import dev.keyward.shell.kit.QueryState;
import dev.keyward.shell.kit.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the list of incidents shows, kept in the address under the same names as in the API. */
final class IncidentFilters extends Composite<Div> {
    private static final Map<String, String> NAMES = names();
    private final transient IncidentDesk desk;
    private final transient Consumer<IncidentFilter> changed;
    private transient QueryState query;
    private FilterBar bar = new FilterBar();

    IncidentFilters(IncidentDesk desk, QueryState query, Consumer<IncidentFilter> changed) {
        this.desk = desk;
        this.query = query;
        this.changed = changed;
        draw();
    }

    IncidentFilter filter() {
        return IncidentQuery.of(query);
    }

    void sortBy(String sort) {
        query = query.with("sort", sort);
        query.write(UI.getCurrent());
    }

    private void draw() {
        bar = new FilterBar()
                .search("Search title, family, number", query.get("q"), text -> set("q", text))
                .filters(several("class", IncidentClass.values(), "Any class", one -> "Class " + one))
                .filters(several("state", IncidentState.values(), "Any state", Words::of))
                .more(domain(), drill(), day("from", "Started from"), day("to", "Started until"));
        getContent().removeAll();
        getContent().add(bar);
        apply();
    }

    private void apply() {
        var filter = filter();
        bar.shows(chips(), desk.reads().count(IncidentFilter.ALL) - desk.reads().count(filter));
        changed.accept(filter);
    }

    private void set(String name, String value) {
        query = query.with(name, value);
        query.write(UI.getCurrent());
        apply();
    }

    private void clear(String name) {
        query = query.with(name, "");
        query.write(UI.getCurrent());
        draw();
    }

    private Map<String, Runnable> chips() {
        var chips = new LinkedHashMap<String, Runnable>();
        NAMES.forEach((name, label) -> {
            if (!query.get(name).isEmpty()) {
                chips.put("%s: %s".formatted(label, query.get(name)), () -> clear(name));
            }
        });
        return chips;
    }

    private <E extends Enum<E>> Component several(
            String name, E[] all, String any, com.vaadin.flow.component.ItemLabelGenerator<E> words) {
        var field = new MultiSelectComboBox<E>();
        field.setAriaLabel(Words.sentence(name));
        field.setPlaceholder(any);
        field.setItems(List.of(all));
        field.setItemLabelGenerator(words);
        var set = Arrays.asList(query.get(name).toUpperCase(Locale.ROOT).split(","));
        field.setValue(
                Arrays.stream(all).filter(one -> set.contains(one.name())).collect(Collectors.toSet()));
        field.addValueChangeListener(change ->
                set(name, change.getValue().stream().sorted().map(Enum::name).collect(Collectors.joining(","))));
        return field;
    }

    private Component domain() {
        var field = new ComboBox<String>("Domain");
        field.setItems(desk.ownership().domains().stream()
                .map(domain -> domain.name().text())
                .toList());
        field.setClearButtonVisible(true);
        field.setValue(query.get("domain").isEmpty() ? null : query.get("domain"));
        field.addValueChangeListener(change -> set("domain", change.getValue() == null ? "" : change.getValue()));
        return field;
    }

    private Component drill() {
        var field = new Select<String>();
        field.setLabel("Drills");
        field.setItems("", "false", "true");
        field.setItemLabelGenerator(
                value -> value.isEmpty() ? "With drills" : value.equals("true") ? "Drills only" : "Real ones only");
        field.setValue(List.of("false", "true").contains(query.get("drill")) ? query.get("drill") : "");
        field.addValueChangeListener(change -> set("drill", change.getValue()));
        return field;
    }

    private Component day(String name, String label) {
        var field = new DatePicker(label);
        field.setClearButtonVisible(true);
        field.setValue(day(query.get(name)));
        field.addValueChangeListener(change ->
                set(name, change.getValue() == null ? "" : change.getValue().toString()));
        return field;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        names.put("class", "Class");
        names.put("state", "State");
        names.put("family", "Family");
        names.put("domain", "Domain");
        names.put("drill", "Drills");
        names.put("from", "From");
        names.put("to", "To");
        names.put("q", "Search");
        return names;
    }
}
