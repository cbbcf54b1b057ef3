package dev.keyward.purge;

import dev.keyward.pace.Pace;
import org.jspecify.annotations.Nullable;

/**
 * How a run goes on, beside its counts.
 *
 * @param pingMicros what others wait for one answer, the 95th percentile of the last second; null when not measured
 * @param slowedBy why it is slower than its pace; null when it is not
 */
public record Course(
        Pace pace, @Nullable Long pingMicros, @Nullable String slowedBy) {}
