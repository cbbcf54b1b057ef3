package dev.keyward.incident;

import dev.keyward.incident.duplicates.Suspect;
import dev.keyward.incident.duplicates.Suspicion;
import dev.keyward.incident.times.Episode;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks for incidents that may have one cause (row D10). */
@Component
class Twins {
    private static final int MOST = 20;
    private final IncidentList list;

    Twins(IncidentList list) {
        this.list = list;
    }

    /** Only what is open is worth a suggestion. */
    List<IncidentSummary> of(Incident incident) {
        if (!incident.isOpen()) {
            return List.of();
        }
        var suspect = new Suspect(
                incident.number(),
                new HashSet<>(
                        incident.familyNames().stream().map(Object::toString).toList()),
                new Episode(incident.startedAt(), incident.resolvedAt()),
                incident.drill());
        return list.touching(incident.familyNames(), MOST).stream()
                .filter(other -> Suspicion.holds(suspect, suspect(other)))
                .sorted(java.util.Comparator.comparing(IncidentSummary::number))
                .toList();
    }

    private static Suspect suspect(IncidentSummary other) {
        return new Suspect(
                other.number().value(),
                new HashSet<>(other.families().stream().map(Object::toString).toList()),
                new Episode(other.startedAt(), other.resolvedAt()),
                other.drill());
    }
}
