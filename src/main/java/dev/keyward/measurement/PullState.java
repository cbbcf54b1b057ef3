package dev.keyward.measurement;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the pull from Prometheus stands.
 *
 * @param place from where, without secrets; empty when nothing is configured
 * @param every how often
 * @param pulledUntil the end of the newest bucket that was asked for
 * @param accepted buckets that the last success brought
 * @param ignored buckets it left out: of families nobody registered, or in regions they do not live in
 * @param problem why the last attempt failed; null when it did not
 */
public record PullState(
        String place,
        Duration every,
        @Nullable Instant pulledUntil,
        @Nullable Instant triedAt,
        @Nullable Instant succeededAt,
        int accepted,
        int ignored,
        @Nullable String problem) {

    public boolean isConfigured() {
        return !place.isEmpty();
    }
}
