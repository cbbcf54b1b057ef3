package dev.keyward.discovery.ui;

import dev.keyward.discovery.ScanFilter;
import dev.keyward.discovery.ScanKind;
import dev.keyward.discovery.ScanState;
import dev.keyward.redis.Keyspace;
import dev.keyward.shell.kit.ListFilters;
import dev.keyward.shell.kit.QueryState;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the list of scans shows, kept in the address. */
final class ScanFilters {
    private ScanFilters() {}

    static ListFilters of(DiscoveryDesk desk, QueryState query, Consumer<ScanFilter> changed) {
        var keyspaces = desk.fleet().keyspaces().stream().map(Keyspace::name).toList();
        return new ListFilters(query, address -> shown(desk, asked(address), changed))
                .one("keyspace", "Keyspace", keyspaces)
                .several("state", "State", ScanState.class, ScanWords::word)
                .one("kind", "Kind", ScanKind.class, ScanWords::word)
                .search("Search keyspace, person, note")
                .begin();
    }

    private static long shown(DiscoveryDesk desk, ScanFilter filter, Consumer<ScanFilter> changed) {
        changed.accept(filter);
        return desk.scans().count(ScanFilter.ANY) - desk.scans().count(filter);
    }

    /** What the address asks for. */
    static ScanFilter asked(QueryState address) {
        return new ScanFilter(
                given(address, "keyspace"),
                ListFilters.several(ScanState.class, address.get("state")),
                ListFilters.several(ScanKind.class, address.get("kind")).stream()
                        .findFirst()
                        .orElse(null),
                given(address, "q"));
    }

    private static @Nullable String given(QueryState address, String name) {
        return address.get(name).isEmpty() ? null : address.get(name);
    }
}
