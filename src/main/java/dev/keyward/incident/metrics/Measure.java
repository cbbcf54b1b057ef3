package dev.keyward.incident.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is measured of each incident (domain.md 5.7). */
public enum Measure {
    MTTD("Time to detect", "detected \u2212 started"),
    MTTA("Time to acknowledge", "acknowledged \u2212 detected"),
    MTTM("Time to mitigate", "mitigated \u2212 started"),
    MTTR("Time to resolve", "resolved \u2212 started"),
    STALE_EXPOSURE(
            "Stale exposure",
            "(mitigated \u2212 started, summed over episodes) \u00d7 affected families, Class A and C");

    private final String label;
    private final String formula;

    Measure(String label, String formula) {
        this.label = label;
        this.formula = formula;
    }

    public String label() {
        return label;
    }

    public String formula() {
        return formula;
    }

    /** Of one incident; empty where a time is unknown or the measure does not apply. */
    public Optional<Duration> of(Sample sample) {
        var times = sample.times();
        return switch (this) {
            case MTTD -> between(times.startedAt(), times.detectedAt());
            case MTTA -> between(times.detectedAt(), times.acknowledgedAt());
            case MTTM -> between(times.startedAt(), times.mitigatedAt());
            case MTTR -> between(times.startedAt(), times.resolvedAt());
            case STALE_EXPOSURE ->
                sample.incidentClass().isStale()
                        ? Optional.of(sample.harm().multipliedBy(sample.families()))
                        : Optional.empty();
        };
    }

    private static Optional<Duration> between(Instant from, @Nullable Instant to) {
        return to == null ? Optional.empty() : Optional.of(Duration.between(from, to));
    }
}
