package dev.keyward.registry.advice;

import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.FreshnessTier;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What is known when a strategy is chosen. Whatever nobody said is absent, and the advice says what it would need.
 *
 * @param freshnessClass what a stale value costs, inherited or the family's own
 * @param tier what is promised
 * @param maxStaleness how old a value may be when it is served
 * @param ttl how long a value lives
 * @param safePath whether the invalidation path has a retry and a dead-letter queue; absent while nobody chose a path
 * @param traffic reads and writes
 * @param memory expected bytes in all
 */
public record Situation(
        FreshnessClass freshnessClass,
        FreshnessTier tier,
        Duration maxStaleness,
        Optional<Duration> ttl,
        Optional<Boolean> safePath,
        Optional<Traffic> traffic,
        OptionalLong memory) {

    /** Redis' own share of a key, in bytes, and a usual key name: what one value takes besides itself. */
    private static final long BESIDE_THE_VALUE = 100;

    /**
     * Expected reads and writes of all keys, per second.
     *
     * @param keys how many keys they spread over; absent when nobody said
     */
    public record Traffic(double readsPerSecond, double writesPerSecond, OptionalLong keys) {
        /** The best hit ratio when each write invalidates: r / (r + w) (domain.md 5.6). */
        double ceilingByEvents() {
            var all = readsPerSecond + writesPerSecond;
            return all == 0 ? 1 : readsPerSecond / all;
        }

        /** The best hit ratio under a TTL: r·t / (1 + r·t), for the reads of one key (domain.md 5.6). */
        OptionalDouble ceilingByTtl(Duration ttl) {
            if (keys.isEmpty() || keys.getAsLong() == 0) {
                return OptionalDouble.empty();
            }
            var reads = readsPerSecond / keys.getAsLong() * ttl.toSeconds();
            return OptionalDouble.of(reads / (1 + reads));
        }
    }

    /** Memory as domain.md 5.6 estimates it, before anybody measured: keys times value and what stands beside it. */
    public static OptionalLong memory(long keys, long valueBytes) {
        return OptionalLong.of(
                Math.multiplyHigh(keys, valueBytes + BESIDE_THE_VALUE) == 0
                        ? keys * (valueBytes + BESIDE_THE_VALUE)
                        : Long.MAX_VALUE);
    }
}
