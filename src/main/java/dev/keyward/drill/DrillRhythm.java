package dev.keyward.drill;

import java.time.Duration;

/** Whoever holds the numbers of governance tells here how often a domain drills; without it, once in 180 days. */
public interface DrillRhythm {
    Duration USUAL = Duration.ofDays(180);

    Duration within();
}
