package dev.keyward.incident.cadence;

import dev.keyward.incident.IncidentClass;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;

/**
 * What a class asks for (domain.md 5.7): how soon somebody answers, how often people are told, and by when the
 * postmortem is written.
 *
 * @param acknowledgeWithin from the declaration
 * @param updateEvery from the last word
 * @param postmortemDays working days from the resolution; 0 where none is asked for
 */
public record Cadence(Duration acknowledgeWithin, Duration updateEvery, int postmortemDays) {
    private static final EnumSet<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Cadence OF_A = new Cadence(Duration.ofMinutes(5), Duration.ofMinutes(30), 5);
    private static final Cadence OF_B = new Cadence(Duration.ofMinutes(15), Duration.ofMinutes(60), 10);
    private static final Cadence OF_C = new Cadence(Duration.ofDays(1), Duration.ofDays(1), 0);

    public static Cadence of(IncidentClass incidentClass) {
        return switch (incidentClass) {
            case A -> OF_A;
            case B -> OF_B;
            case C -> OF_C;
        };
    }

    public Instant acknowledgeBy(Instant declared) {
        return declared.plus(acknowledgeWithin);
    }

    public Instant nextUpdate(Instant lastTold) {
        return lastTold.plus(updateEvery);
    }

    /** When the postmortem is due; empty where none is asked for by the class alone. Counts Monday to Friday in UTC. */
    public Optional<Instant> postmortemBy(Instant resolved) {
        if (postmortemDays == 0) {
            return Optional.empty();
        }
        var day = resolved.atOffset(ZoneOffset.UTC);
        for (var left = postmortemDays; left > 0; ) {
            day = day.plusDays(1);
            if (!WEEKEND.contains(day.getDayOfWeek())) {
                left--;
            }
        }
        return Optional.of(day.toInstant());
    }
}
