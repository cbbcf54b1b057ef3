package dev.keyward.postmortem;

import dev.keyward.incident.Incident;
import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.IncidentFilter;
import dev.keyward.incident.IncidentReads;
import dev.keyward.incident.IncidentSummary;
import dev.keyward.incident.cadence.Cadence;
import dev.keyward.registry.FamilyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which incidents need a postmortem and by when (domain.md 5.7): Class A and B, and the third of Class C with the same
 * family and cause in 90 days. Drills need none; what they show becomes action items.
 */
@Component
class DuePolicy {
    private static final Duration WINDOW = Duration.ofDays(90);
    private static final int REPEATED = 3;
    private static final int MOST_LOOKED_AT = 500;
    private final IncidentReads incidents;

    DuePolicy(IncidentReads incidents) {
        this.incidents = incidents;
    }

    boolean needs(Incident incident) {
        return !incident.drill() && (incident.incidentClass() != IncidentClass.C || isRepeated(incident));
    }

    /** From the resolution; empty while it is open, or where none is needed. */
    Optional<Instant> dueAt(Incident incident) {
        var resolved = incident.resolvedAt();
        if (resolved == null || !needs(incident)) {
            return Optional.empty();
        }
        var asIf = incident.incidentClass() == IncidentClass.C ? IncidentClass.B : incident.incidentClass();
        return Cadence.of(asIf).postmortemBy(resolved);
    }

    /** Whether it is at least the third of Class C with its cause in one of its families. */
    boolean isRepeated(Incident incident) {
        return incident.rootCause() != null
                && incident.familyNames().stream().anyMatch(family -> likeIt(incident, family) >= REPEATED);
    }

    private long likeIt(Incident incident, FamilyId family) {
        var since = incident.startedAt().minus(WINDOW);
        var filter = IncidentFilter.ALL.of(family).real();
        return incidents.page(filter, "-startedAt", 0, MOST_LOOKED_AT).stream()
                .filter(one -> isLike(incident, one, since))
                .count();
    }

    private static boolean isLike(Incident incident, IncidentSummary one, Instant since) {
        return one.incidentClass() == IncidentClass.C
                && one.rootCause() == incident.rootCause()
                && !one.startedAt().isBefore(since)
                && !one.startedAt().isAfter(incident.startedAt());
    }
}
