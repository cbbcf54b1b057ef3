package dev.keyward.measurement;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long measurements are kept.
 *
 * @param bucketsFor the buckets as they were reported; older ones are refused and rolled up to hours
 * @param hoursFor the hours made of them
 */
@ConfigurationProperties("keyward.measurement")
record Retention(
        @DefaultValue("35d") Duration bucketsFor,
        @DefaultValue("400d") Duration hoursFor) {
    private static final Duration SHORTEST = Duration.ofDays(3);
    /** Between what is refused and what is rolled up, so that nothing arrives in an hour that is being rolled up. */
    private static final Duration MARGIN = Duration.ofHours(1);

    Retention {
        if (bucketsFor.compareTo(SHORTEST) < 0 || hoursFor.compareTo(bucketsFor) < 0) {
            throw new IllegalArgumentException(
                    "keyward.measurement.buckets-for is at least 3d, and hours-for at least as long as that.");
        }
    }

    Instant oldestTaken(Instant now) {
        return now.minus(bucketsFor);
    }

    /** Hours that begin before it are rolled up. */
    Instant rolledUpBefore(Instant now) {
        return oldestTaken(now).minus(MARGIN).truncatedTo(ChronoUnit.HOURS);
    }

    Instant oldestHour(Instant now) {
        return now.minus(hoursFor);
    }
}
