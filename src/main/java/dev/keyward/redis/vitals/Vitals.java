package dev.keyward.redis.vitals;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a keyspace was doing at one moment. Rates are those since the look before; null where nothing can be said: at the
 * first look, after a restart of the server, and of the hit ratio also when nothing was read.
 *
 * @param down why it could not be read, as a sentence; null when it answered, and then the other parts are there
 * @param hitRatio hits of all reads, 0 to 1
 * @param reads hits and misses behind the ratio, so that a ratio of three reads is not taken for one of three thousand
 * @param memoryUsed bytes
 * @param memoryLimit bytes; null when the server has no limit
 * @param clientLimit null when the server does not say
 * @param latencyMillis the round trip of one PING from here, so it includes the network
 */
public record Vitals(
        Instant at,
        @Nullable String down,
        @Nullable Double hitRatio,
        @Nullable Long reads,
        @Nullable Double operationsPerSecond,
        @Nullable Double evictionsPerSecond,
        @Nullable Long memoryUsed,
        @Nullable Long memoryLimit,
        @Nullable Long clients,
        @Nullable Long clientLimit,
        @Nullable Double latencyMillis) {

    /** The keyspace could not be read. */
    public static Vitals down(Instant at, String why) {
        return new Vitals(at, why, null, null, null, null, null, null, null, null, null);
    }

    /** @param before the look before on the same keyspace; null when there is none */
    public static Vitals of(@Nullable Counters before, Counters now) {
        var rates = before != null && now.follows(before) ? Rates.between(before, now) : Rates.UNKNOWN;
        return new Vitals(
                now.at(),
                null,
                rates.hitRatio(),
                rates.reads(),
                rates.operations(),
                rates.evictions(),
                now.memoryUsed(),
                now.memoryLimit() == 0 ? null : now.memoryLimit(),
                now.clients(),
                now.clientLimit() == 0 ? null : now.clientLimit(),
                now.pingMicros() / 1_000.0);
    }

    public boolean isDown() {
        return down != null;
    }

    private record Rates(
            @Nullable Double hitRatio,
            @Nullable Long reads,
            @Nullable Double operations,
            @Nullable Double evictions) {
        static final Rates UNKNOWN = new Rates(null, null, null, null);

        static Rates between(Counters before, Counters now) {
            var seconds = Duration.between(before.at(), now.at()).toNanos() / 1e9;
            var hits = now.hits() - before.hits();
            var reads = hits + now.misses() - before.misses();
            return new Rates(
                    reads == 0 ? null : (double) hits / reads,
                    reads,
                    (now.commands() - before.commands()) / seconds,
                    (now.evicted() - before.evicted()) / seconds);
        }
    }
}
