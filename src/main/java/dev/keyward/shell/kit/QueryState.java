package dev.keyward.shell.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a list shows, kept in the address: filters, sort, tab. A value that is empty is left out. Read it in
 * {@code beforeEnter}; write it when a filter changes. Writing replaces the entry of the history, so Back leaves the
 * list instead of undoing letters.
 */
public final class QueryState {
    private final Map<String, String> values;

    private QueryState(Map<String, String> values) {
        this.values = values;
    }

    /** What the address says now; of a repeated name the first value counts. */
    public static QueryState of(Location location) {
        var values = new LinkedHashMap<String, String>();
        location.getQueryParameters().getParameters().forEach((name, all) -> values.put(name, all.getFirst()));
        return new QueryState(values);
    }

    /** The value, or the empty string. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** The value as one of these constants; nothing of the kind means the fallback. */
    public <E extends Enum<E>> E get(String name, E fallback) {
        for (var constant : fallback.getDeclaringClass().getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(get(name))) {
                return constant;
            }
        }
        return fallback;
    }

    /** The same with one value changed; the empty string takes it away. Any change goes back to the first page. */
    public QueryState with(String name, String value) {
        var changed = new LinkedHashMap<>(values);
        changed.remove("page");
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new QueryState(changed);
    }

    public QueryParameters parameters() {
        var sorted = new TreeMap<String, List<String>>();
        values.forEach((name, value) -> sorted.put(name, List.of(value)));
        return new QueryParameters(sorted);
    }

    /** Writes itself behind the path of the page without asking the server for the page again. */
    public void write(UI ui) {
        var path = ui.getInternals().getActiveViewLocation().getPath();
        ui.getPage().getHistory().replaceState(null, new Location(path, parameters()), false);
    }
}
