package dev.keyward.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many calls each API token may make (reliability.md T20): so many a second, and a burst of more when it has been
 * quiet. Counted by each instance for itself, in memory; only tokens that exist are counted, so there are few.
 */
final class TokenPace {
    private final Settings settings;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * @param callsPerSecond on average
     * @param burst at once
     */
    @ConfigurationProperties("keyward.api")
    record Settings(
            @DefaultValue("50") int callsPerSecond,
            @DefaultValue("100") int burst) {}

    TokenPace(Settings settings, TimeMeter time) {
        this.settings = settings;
        this.time = time;
    }

    /** Takes one call of the token's; when there is none left, says how long until there is one. */
    Duration take(String token) {
        var taken = buckets.computeIfAbsent(token, id -> full()).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? Duration.ZERO : Duration.ofNanos(taken.getNanosToWaitForRefill());
    }

    /** Whole seconds, as the header wants them, and never none. */
    static long seconds(Duration wait) {
        return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(wait.toNanos() + TimeUnit.SECONDS.toNanos(1) - 1));
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(settings.burst()).refillGreedy(settings.callsPerSecond(), Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }
}
