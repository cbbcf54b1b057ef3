package dev.keyward.purge.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import dev.keyward.purge.PurgeFilter;
import dev.keyward.purge.PurgeState;
import dev.keyward.purge.Purging;
import dev.keyward.registry.FamilyFilter;
import dev.keyward.registry.Registry;
import dev.keyward.shell.kit.ListFilters;
import dev.keyward.shell.kit.QueryState;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the list of purges shows, kept in the address. */
record PurgeFilters(Purging purging, Registry registry, List<String> keyspaces, String me) {

    ListFilters of(QueryState query, Consumer<PurgeFilter> changed) {
        return new ListFilters(query, asked -> shown(asked, changed))
                .several("state", "State", PurgeState.class, StateWords::word)
                .one("keyspace", "Keyspace", keyspaces)
                .one("family", "Family", this::family)
                .check("mine", "Requested by me")
                .chip(PurgeNavigation.INCIDENT, "Incident", number -> "#" + number)
                .search("Search family, requester, reason")
                .begin();
    }

    private long shown(QueryState asked, Consumer<PurgeFilter> changed) {
        var filter = filter(asked);
        changed.accept(filter);
        return purging.count(PurgeFilter.ALL) - purging.count(filter);
    }

    private PurgeFilter filter(QueryState asked) {
        return new PurgeFilter(
                ListFilters.several(PurgeState.class, asked.get("state")),
                given(asked, "keyspace"),
                given(asked, "family"),
                asked.get("mine").equals("true") ? me : null,
                given(asked, PurgeNavigation.INCIDENT),
                given(asked, "q"));
    }

    private static @Nullable String given(QueryState asked, String name) {
        return asked.get(name).isEmpty() ? null : asked.get(name);
    }

    private ComboBox<String> family() {
        var field = new ComboBox<String>();
        field.setItems(
                page ->
                        registry
                                .page(named(page.getFilter().orElse("")), "name", page.getOffset(), page.getLimit())
                                .stream()
                                .map(family -> family.name().text()),
                page -> Math.toIntExact(registry.count(named(page.getFilter().orElse("")))));
        return field;
    }

    private static FamilyFilter named(String text) {
        return new FamilyFilter(text.isBlank() ? null : text.strip(), null, null, null, null);
    }
}
