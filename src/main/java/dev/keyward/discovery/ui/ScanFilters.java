package dev.keyward.discovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import dev.keyward.discovery.ScanFilter;
import dev.keyward.discovery.ScanKind;
import dev.keyward.discovery.ScanState;
import dev.keyward.redis.Keyspace;
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

/** What the list of scans shows, kept in the address. */
final class ScanFilters extends Composite<Div> {
    private final transient DiscoveryDesk desk;
    private final transient Consumer<ScanFilter> changed;
    private transient QueryState query;
    private FilterBar bar = new FilterBar();

    ScanFilters(DiscoveryDesk desk, QueryState query, Consumer<ScanFilter> changed) {
        this.desk = desk;
        this.query = query;
        this.changed = changed;
        draw();
    }

    /** Makes the fields anew, so that they say what the address says. */
    private void draw() {
        bar = new FilterBar().filters(keyspace(), state(), kind());
        getContent().removeAll();
        getContent().add(bar);
        apply();
    }

    private void apply() {
        var filter = new ScanFilter(given("keyspace"), states(), asked());
        var scans = desk.scans();
        bar.shows(chips(), scans.count(ScanFilter.ANY) - scans.count(filter));
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

    private @Nullable String given(String name) {
        return query.get(name).isEmpty() ? null : query.get(name);
    }

    private Set<ScanState> states() {
        return Arrays.stream(query.get("state").split(","))
                .map(ScanWords::read)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private @Nullable ScanKind asked() {
        return Arrays.stream(ScanKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(query.get("kind")))
                .findFirst()
                .orElse(null);
    }

    private Map<String, Runnable> chips() {
        var chips = new LinkedHashMap<String, Runnable>();
        if (!query.get("keyspace").isEmpty()) {
            chips.put("Keyspace: " + query.get("keyspace"), () -> clear("keyspace"));
        }
        if (!states().isEmpty()) {
            var words = states().stream().map(ScanWords::word).collect(Collectors.joining(", "));
            chips.put("State: " + words, () -> clear("state"));
        }
        var kind = asked();
        if (kind != null) {
            chips.put("Kind: " + ScanWords.word(kind), () -> clear("kind"));
        }
        return chips;
    }

    private Component keyspace() {
        var names = desk.fleet().keyspaces().stream().map(Keyspace::name).toList();
        var field = one("Keyspace", "Any keyspace", names);
        field.setValue(given("keyspace"));
        field.addValueChangeListener(change -> set("keyspace", Objects.requireNonNullElse(change.getValue(), "")));
        return field;
    }

    private Component kind() {
        var field = one("Kind", "Any kind", List.of(ScanKind.values()));
        field.setItemLabelGenerator(ScanWords::word);
        field.setValue(asked());
        field.addValueChangeListener(change ->
                set("kind", change.getValue() == null ? "" : change.getValue().name()));
        return field;
    }

    private static <T> ComboBox<T> one(String label, String any, List<T> items) {
        var field = new ComboBox<T>();
        field.setAriaLabel(label);
        field.setPlaceholder(any);
        field.setClearButtonVisible(true);
        field.setItems(items);
        return field;
    }

    private Component state() {
        var field = new MultiSelectComboBox<ScanState>();
        field.setAriaLabel("State");
        field.setPlaceholder("Any state");
        field.setItems(List.of(ScanState.values()));
        field.setItemLabelGenerator(ScanWords::word);
        field.setValue(states());
        field.addValueChangeListener(change ->
                set("state", change.getValue().stream().sorted().map(Enum::name).collect(Collectors.joining(","))));
        return field;
    }
}
