package dev.keyward.registry.lint;

import java.util.List;
import java.util.OptionalLong;

/**
 * Where keys live.
 *
 * @param regions the regions the keyspace serves; fewer than two make it a single-region one
 * @param bytes what the keyspace holds in all; empty while nobody measured
 */
public record Place(List<String> regions, OptionalLong bytes) {
    /** A keyspace nobody knows anything about. */
    public static final Place UNKNOWN = new Place(List.of(), OptionalLong.empty());

    public Place {
        regions = List.copyOf(regions);
    }

    boolean multiRegion() {
        return regions.size() > 1;
    }
}
