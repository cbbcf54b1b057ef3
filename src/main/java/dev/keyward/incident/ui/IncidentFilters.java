package dev.keyward.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.IncidentFilter;
import dev.keyward.incident.IncidentState;
import dev.keyward.shell.kit.ListFilters;
import dev.keyward.shell.kit.QueryState;
import dev.keyward.shell.kit.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the list of incidents shows, kept in the address under the same names as in the API. */
final class IncidentFilters {
    private final IncidentDesk desk;
    private final ListFilters filters;

    IncidentFilters(IncidentDesk desk, QueryState query, Consumer<IncidentFilter> changed) {
        this.desk = desk;
        filters = new ListFilters(query, asked -> shown(asked, changed));
    }

    private long shown(QueryState asked, Consumer<IncidentFilter> changed) {
        var filter = IncidentQuery.of(asked);
        changed.accept(filter);
        return desk.reads().count(IncidentFilter.ALL) - desk.reads().count(filter);
    }

    ListFilters begin() {
        return filters.several("class", "Class", IncidentClass.class, IncidentClass::name)
                .several("state", "State", IncidentState.class, Words::of)
                .chip("family", "Family", UnaryOperator.identity())
                .rarely("domain", "Domain", UnaryOperator.identity(), this::domain)
                .rarely("drill", "Drills", UnaryOperator.identity(), this::drill)
                .rarely("from", "From", UnaryOperator.identity(), () -> day("from", "Started from"))
                .rarely("to", "To", UnaryOperator.identity(), () -> day("to", "Started until"))
                .search("Search title, family, number")
                .begin();
    }

    private String asked(String name) {
        return filters.query().get(name);
    }

    private Component domain() {
        var field = new ComboBox<String>("Domain");
        field.setItems(desk.ownership().domains().stream()
                .map(domain -> domain.name().text())
                .toList());
        field.setClearButtonVisible(true);
        field.setValue(asked("domain").isEmpty() ? null : asked("domain"));
        field.addValueChangeListener(
                change -> filters.set("domain", change.getValue() == null ? "" : change.getValue()));
        return field;
    }

    private Component drill() {
        var field = new Select<String>();
        field.setLabel("Drills");
        field.setItems("", "false", "true");
        field.setItemLabelGenerator(
                value -> value.isEmpty() ? "With drills" : value.equals("true") ? "Drills only" : "Real ones only");
        field.setValue(List.of("false", "true").contains(asked("drill")) ? asked("drill") : "");
        field.addValueChangeListener(change -> filters.set("drill", change.getValue()));
        return field;
    }

    private Component day(String name, String label) {
        var field = new DatePicker(label);
        field.setClearButtonVisible(true);
        field.setValue(day(asked(name)));
        field.addValueChangeListener(change -> filters.set(
                name, change.getValue() == null ? "" : change.getValue().toString()));
        return field;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeException none) {
            return null;
        }
    }
}
