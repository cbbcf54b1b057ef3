package dev.keyward.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.MetricsFilter;
import dev.keyward.incident.When;
import dev.keyward.ownership.DomainId;
import dev.keyward.registry.FamilyId;
import dev.keyward.shell.kit.QueryState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Objects;
import java.util.function.Consumer;

/** Of which incidents the numbers are, kept in the address. */
final class MetricsFilters extends Composite<Div> {
    private final transient IncidentDesk desk;
    private final transient MetricsFilter usual;
    private final transient Consumer<MetricsFilter> changed;
    private final DatePicker from;
    private final DatePicker to;
    private transient QueryState query;

    MetricsFilters(IncidentDesk desk, MetricsFilter usual, QueryState query, Consumer<MetricsFilter> changed) {
        this.desk = desk;
        this.usual = usual;
        this.query = query;
        this.changed = changed;
        from = day("from", "Resolved from", usual.from());
        to = day("to", "Until", desk.now());
        getContent().addClassNames("kw-actions", "kw-metrics-filters");
        getContent().getElement().setAttribute("role", "search");
        getContent().add(from, to, classes(), domains(), lastQuarter());
        changed.accept(filter());
    }

    /** What a review of the quarter that ended asks for. */
    private Component lastQuarter() {
        var today = LocalDate.ofInstant(desk.now(), ZoneOffset.UTC);
        var begins = today.with(IsoFields.DAY_OF_QUARTER, 1);
        return new Button("Last quarter", click -> {
            query = query.with("from", begins.minusMonths(3).toString())
                    .with("to", begins.minusDays(1).toString());
            query.write(UI.getCurrent());
            from.setValue(begins.minusMonths(3));
            to.setValue(begins.minusDays(1));
            changed.accept(filter());
        });
    }

    private MetricsFilter filter() {
        var some = IncidentQuery.some(IncidentClass.class, query.get("class"));
        var first = IncidentQuery.moment(() -> When.from("from", query.get("from")));
        var last = IncidentQuery.moment(() -> When.until("to", query.get("to")));
        var begin = Objects.requireNonNullElse(first, usual.from());
        var end = Objects.requireNonNullElse(last, usual.to());
        return new MetricsFilter(
                begin,
                end.isBefore(begin) ? begin : end,
                some.size() == 1 ? some.iterator().next() : null,
                IncidentQuery.name(query.get("domain"), DomainId::new),
                IncidentQuery.name(query.get("family"), FamilyId::new));
    }

    private void set(String name, String value) {
        query = query.with(name, value);
        query.write(UI.getCurrent());
        changed.accept(filter());
    }

    private DatePicker day(String name, String label, Instant otherwise) {
        var field = new DatePicker(label);
        var given = IncidentQuery.moment(() -> When.from(name, query.get(name)));
        field.setValue(LocalDate.ofInstant(Objects.requireNonNullElse(given, otherwise), ZoneOffset.UTC));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                set(name, change.getValue() == null ? "" : change.getValue().toString());
            }
        });
        return field;
    }

    private Component classes() {
        var field = new Select<String>();
        field.setLabel("Class");
        field.setItems("", "A", "B", "C");
        field.setItemLabelGenerator(one -> one.isEmpty() ? "Any class" : "Class " + one);
        field.setValue(query.get("class").matches("[ABC]") ? query.get("class") : "");
        field.addValueChangeListener(change -> set("class", change.getValue()));
        return field;
    }

    private Component domains() {
        var field = new ComboBox<String>("Domain");
        field.setPlaceholder("Any domain");
        field.setClearButtonVisible(true);
        field.setItems(desk.ownership().domains().stream()
                .map(domain -> domain.name().text())
                .toList());
        field.setValue(query.get("domain").isEmpty() ? null : query.get("domain"));
        field.addValueChangeListener(change -> set("domain", change.getValue() == null ? "" : change.getValue()));
        return field;
    }
}
