package dev.keyward.layer.route;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a purge has become effective in a region: its keys went, every layer was told in order, and the region's grace
 * window passed (playbook, "Multi-Region Considerations").
 *
 * @param region null for a keyspace without regions
 * @param at when it became effective, or will; null as long as nobody can say
 * @param layer which one it waits for; null for none
 */
public record Effect(
        @Nullable String region,
        Kind kind,
        @Nullable Instant at,
        @Nullable String layer) {
    /** Where it stands. */
    public enum Kind {
        /** Keys are not gone yet. */
        PURGING,
        /** A layer is being told. */
        TELLING,
        /** A layer could not be told; a person decides. */
        STUCK,
        /** Everybody knows, and old values may be served for a while yet. */
        GRACE,
        EFFECTIVE
    }

    /**
     * @param purged when the last key went, or expires; null while keys go
     * @param legs of the purge, in their order
     * @param grace the longest that a family allows this region
     */
    public static Effect of(
            @Nullable String region, @Nullable Instant purged, List<Told> legs, Duration grace, Instant now) {
        if (purged == null) {
            return new Effect(region, Kind.PURGING, null, null);
        }
        var mine = legs.stream().filter(leg -> leg.concerns(region)).toList();
        var open = mine.stream().filter(leg -> !leg.state().over()).findFirst();
        if (open.isPresent()) {
            var kind = open.get().state() == Told.State.DEAD ? Kind.STUCK : Kind.TELLING;
            return new Effect(region, kind, null, open.get().layer());
        }
        var last = mine.stream()
                .map(Told::endedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .filter(purged::isBefore)
                .orElse(purged);
        var at = last.plus(grace);
        return new Effect(region, at.isAfter(now) ? Kind.GRACE : Kind.EFFECTIVE, at, null);
    }
}
