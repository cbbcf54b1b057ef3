package dev.keyward.purge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import dev.keyward.purge.PurgeFilter;
import dev.keyward.purge.PurgeState;
import dev.keyward.purge.Purging;
import dev.keyward.registry.FamilyFilter;
import dev.keyward.registry.Registry;
import dev.keyward.shell.kit.FilterBar;
import dev.keyward.shell.kit.QueryState;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the list of purges shows, kept in the address. */
final class PurgeFilters extends Composite<Div> {
    private final Purging purging;
    private final Registry registry;
    private final List<String> keyspaces;
    private final String me;
    private final Consumer<PurgeFilter> changed;
    private QueryState query;
    private FilterBar bar = new FilterBar();

    PurgeFilters(
            Purging purging,
            Registry registry,
            List<String> keyspaces,
            String me,
            QueryState query,
            Consumer<PurgeFilter> changed) {
        this.purging = purging;
        this.registry = registry;
        this.keyspaces = keyspaces;
        this.me = me;
        this.query = query;
        this.changed = changed;
        draw();
    }

    void sortBy(String sort) {
        query = query.with("sort", sort);
        query.write(UI.getCurrent());
    }

    /** Makes the fields anew, so that they say what the address says. */
    private void draw() {
        bar = new FilterBar()
                .search("Search family, requester, reason", query.get("q"), text -> set("q", text))
                .filters(state(), keyspace(), family(), mine());
        getContent().removeAll();
        getContent().add(bar);
        apply();
    }

    private void apply() {
        var filter = filter();
        bar.shows(chips(), purging.count(PurgeFilter.ALL) - purging.count(filter));
        changed.accept(filter);
    }

    /** What somebody chose in a field, which keeps its focus. */
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

    private PurgeFilter filter() {
        return new PurgeFilter(
                states(),
                given("keyspace"),
                given("family"),
                query.get("mine").equals("true") ? me : null,
                given(PurgeNavigation.INCIDENT),
                given("q"));
    }

    private @Nullable String given(String name) {
        return query.get(name).isEmpty() ? null : query.get(name);
    }

    private Set<PurgeState> states() {
        return Arrays.stream(query.get("state").split(","))
                .map(StateWords::read)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, Runnable> chips() {
        var chips = new LinkedHashMap<String, Runnable>();
        if (!states().isEmpty()) {
            var words = states().stream().map(StateWords::word).collect(Collectors.joining(", "));
            chips.put("State: " + words, () -> clear("state"));
        }
        if (!query.get("keyspace").isEmpty()) {
            chips.put("Keyspace: " + query.get("keyspace"), () -> clear("keyspace"));
        }
        if (!query.get("family").isEmpty()) {
            chips.put("Family: " + query.get("family"), () -> clear("family"));
        }
        if (!query.get(PurgeNavigation.INCIDENT).isEmpty()) {
            chips.put("Incident: #" + query.get(PurgeNavigation.INCIDENT), () -> clear(PurgeNavigation.INCIDENT));
        }
        if (query.get("mine").equals("true")) {
            chips.put("Requested by me", () -> clear("mine"));
        }
        if (!query.get("q").isEmpty()) {
            chips.put("Search: " + query.get("q"), () -> clear("q"));
        }
        return chips;
    }

    private Component state() {
        var field = new MultiSelectComboBox<PurgeState>();
        field.setAriaLabel("State");
        field.setPlaceholder("Any state");
        field.setItems(List.of(PurgeState.values()));
        field.setItemLabelGenerator(StateWords::word);
        field.setValue(states());
        field.addValueChangeListener(change ->
                set("state", change.getValue().stream().sorted().map(Enum::name).collect(Collectors.joining(","))));
        return field;
    }

    private Component keyspace() {
        var field = new ComboBox<String>();
        field.setAriaLabel("Keyspace");
        field.setPlaceholder("Any keyspace");
        field.setClearButtonVisible(true);
        field.setItems(keyspaces);
        if (!query.get("keyspace").isEmpty()) {
            field.setValue(query.get("keyspace"));
        }
        field.addValueChangeListener(change -> set("keyspace", change.getValue() == null ? "" : change.getValue()));
        return field;
    }

    private Component family() {
        var field = new ComboBox<String>();
        field.setAriaLabel("Family");
        field.setPlaceholder("Any family");
        field.setClearButtonVisible(true);
        field.setItems(
                page ->
                        registry
                                .page(named(page.getFilter().orElse("")), "name", page.getOffset(), page.getLimit())
                                .stream()
                                .map(family -> family.name().text()),
                page -> Math.toIntExact(registry.count(named(page.getFilter().orElse("")))));
        if (!query.get("family").isEmpty()) {
            field.setValue(query.get("family"));
        }
        field.addValueChangeListener(change -> set("family", change.getValue() == null ? "" : change.getValue()));
        return field;
    }

    private static FamilyFilter named(String text) {
        return new FamilyFilter(text.isBlank() ? null : text.strip(), null, null, null, null);
    }

    private Component mine() {
        var field = new Checkbox("Requested by me", query.get("mine").equals("true"));
        field.addValueChangeListener(change -> set("mine", change.getValue() ? "true" : ""));
        return field;
    }
}
