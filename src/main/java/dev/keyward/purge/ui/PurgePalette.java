package dev.keyward.purge.ui;

import dev.keyward.purge.ui.PurgeNavigation.Prefill;
import dev.keyward.redis.Fleet;
import dev.keyward.registry.KeyResolution;
import dev.keyward.registry.PastedKey;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.PaletteEntry;
import dev.keyward.shell.kit.PaletteSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asking for a purge from anywhere: of anything, or of the very key that was pasted. */
@Component
class PurgePalette implements PaletteSource {
    private static final String GROUP = "Actions";
    private final Registry registry;
    private final Fleet fleet;
    private final CurrentActor reader;

    PurgePalette(Registry registry, Fleet fleet, CurrentActor reader) {
        this.registry = registry;
        this.fleet = fleet;
        this.reader = reader;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<PaletteEntry> find(String text) {
        if (!reader.has(Role.PURGE_OPERATOR)) {
            return List.of();
        }
        if (PastedKey.isMeantBy(text)) {
            return ofKey(text);
        }
        return PaletteSource.matches(text, "request a purge delete keys new create")
                ? List.of(new PaletteEntry(GROUP, "purge", "Request a purge", "", PurgeNavigation.NEW))
                : List.of();
    }

    /** One for each family the key has, whatever the keyspace: the form asks for that. */
    private List<PaletteEntry> ofKey(String key) {
        return fleet.keyspaces().stream()
                .map(keyspace -> registry.resolve(keyspace.name(), key))
                .filter(found -> found.status() == KeyResolution.Status.REGISTERED)
                .map(PurgePalette::purge)
                .distinct()
                .toList();
    }

    private static PaletteEntry purge(KeyResolution found) {
        var values = new TreeMap<>(found.values());
        var family = Objects.requireNonNull(found.family()).text();
        var chosen = values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, value -> List.of(value.getValue())));
        var hint = values.entrySet().stream()
                .map(value -> value.getKey() + " " + value.getValue())
                .collect(Collectors.joining(", "));
        return new PaletteEntry(
                GROUP,
                "purge",
                "Request its purge",
                hint.isEmpty() ? family : "%s \u00b7 %s".formatted(family, hint),
                PurgeNavigation.request(new Prefill(List.of(family), chosen, List.of(), "", "")));
    }
}
