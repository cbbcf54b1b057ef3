package dev.keyward.registry.ui;

import dev.keyward.kernel.Refused;
import dev.keyward.redis.Fleet;
import dev.keyward.redis.Keyspace;
import dev.keyward.registry.Promises.RegionPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A policy for each region of a keyspace that serves several, filled in where nobody typed one (KF012). Each may serve
 * the old value as long as the family may; a suggestion is taken back with the keyspace and kept once somebody touched it.
 */
final class RegionPrefill {
    private final Fleet fleet;
    private final Rows<RegionPolicy> rows;
    private List<RegionPolicy> suggested = List.of();

    RegionPrefill(Fleet fleet, Rows<RegionPolicy> rows) {
        this.fleet = fleet;
        this.rows = rows;
    }

    /** Fills in and says what was filled in; empty when nothing was. */
    String suggest(String keyspace, Optional<Duration> promise) {
        if (!rows.missing().isEmpty() || !rows.values().equals(suggested)) {
            return "";
        }
        var next = promise.map(longest -> policies(keyspace, longest)).orElse(List.of());
        if (!next.equals(suggested)) {
            suggested = next;
            rows.shows(next);
        }
        return next.isEmpty()
                ? ""
                : "Each region (%s) may serve the old value as long as was promised; see More to change that."
                        .formatted(String.join(
                                ", ", next.stream().map(RegionPolicy::code).toList()));
    }

    private List<RegionPolicy> policies(String keyspace, Duration longest) {
        var codes = fleet.keyspace(keyspace).map(Keyspace::regions).orElse(List.of());
        return codes.size() < 2
                ? List.of()
                : codes.stream().flatMap(code -> policy(code, longest)).toList();
    }

    /** None for a name that no manifest may hold. */
    private static Stream<RegionPolicy> policy(String code, Duration longest) {
        try {
            return Stream.of(new RegionPolicy(code, longest));
        } catch (Refused unfit) {
            return Stream.of();
        }
    }
}
