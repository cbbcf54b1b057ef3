package dev.keyward.redis.ui;

import dev.keyward.redis.Fleet;
import dev.keyward.shell.kit.PaletteEntry;
import dev.keyward.shell.kit.PaletteSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the live monitor of a keyspace by its name. */
@Component
class LivePalette implements PaletteSource {
    private static final int MOST = 8;
    private final Fleet fleet;

    LivePalette(Fleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<PaletteEntry> find(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        return fleet.keyspaces().stream()
                .filter(keyspace -> PaletteSource.matches(text, "live monitor keyspace " + keyspace.name()))
                .limit(MOST)
                .map(keyspace -> entry(keyspace.name()))
                .toList();
    }

    private static PaletteEntry entry(String keyspace) {
        return new PaletteEntry(
                "Keyspaces",
                "search",
                "Live monitor of " + keyspace,
                "Hit ratio, latency, memory, evictions",
                RedisNavigation.live(keyspace));
    }
}
