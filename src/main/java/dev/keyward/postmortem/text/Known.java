package dev.keyward.postmortem.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an incident when its postmortem is drafted.
 *
 * @param incidentClass the letter
 * @param families each with its owner
 * @param lines the timeline, the oldest first
 * @param purges each in one sentence
 */
public record Known(
        String number,
        String title,
        String incidentClass,
        boolean drill,
        @Nullable String customerImpact,
        Times times,
        List<Family> families,
        List<Line> lines,
        List<String> purges) {

    /** The incident's times as far as they are said. */
    public record Times(
            Instant started,
            Instant detected,
            @Nullable Instant acknowledged,
            @Nullable Instant mitigated,
            @Nullable Instant resolved) {
        /** From the start to another time; null while that is open. */
        @Nullable
        Duration until(@Nullable Instant end) {
            return end == null ? null : Duration.between(started, end);
        }
    }

    public record Family(String name, String owner) {}

    public record Line(Instant at, String author, String words) {}
}
