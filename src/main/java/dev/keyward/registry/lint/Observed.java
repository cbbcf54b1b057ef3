package dev.keyward.registry.lint;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the last scan saw of a family's keys (row F4).
 *
 * @param sampled keys that were read; lives, types and bytes are about these
 * @param withoutTtl of them, those that never expire
 * @param lives how long the others had left; empty when there are none
 * @param types keys by their type as Redis names it, such as {@code zset}
 * @param bytes the mean memory of a key with its value; empty when the server did not tell
 * @param fewest keys it has at least, with 95 % confidence
 * @param most keys it has at most, with 95 % confidence
 */
public record Observed(
        long sampled,
        long withoutTtl,
        Optional<Lives> lives,
        Map<String, Long> types,
        OptionalDouble bytes,
        double fewest,
        double most) {

    /** Seconds left of nine keys in ten at least, and of ninety-nine in a hundred at most. */
    public record Lives(double p10, double p99) {
        /** Whether keys of every age are there, so that the oldest tell nothing but the youngest tell the whole life. */
        boolean spread() {
            return p10 < p99 / 2;
        }
    }

    public Observed {
        types = Map.copyOf(types);
    }
}
