package dev.keyward.incident.metrics;

import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.RootCause;
import dev.keyward.incident.times.Episode;
import dev.keyward.incident.times.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One incident as the metrics see it: real, resolved, no duplicate.
 *
 * @param episodes the stretches of harm
 * @param families how many were affected
 */
public record Sample(
        int number,
        IncidentClass incidentClass,
        Set<String> domains,
        @Nullable RootCause rootCause,
        Times times,
        List<Episode> episodes,
        int families) {

    public Instant resolved() {
        return Objects.requireNonNull(times.resolvedAt());
    }

    /** The quarter it was resolved in, UTC, such as {@code 2026-Q3}. */
    public String quarter() {
        var day = resolved().atOffset(ZoneOffset.UTC);
        return "%d-Q%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    /** How long values were wrong, over all episodes. */
    Duration harm() {
        return episodes.stream().map(episode -> episode.length(resolved())).reduce(Duration.ZERO, Duration::plus);
    }
}
