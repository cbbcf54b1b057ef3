package dev.keyward.postmortem;

import dev.keyward.incident.EntryKind;
import dev.keyward.incident.Incident;
import dev.keyward.incident.IncidentReads;
import dev.keyward.incident.TimelineEntry;
import dev.keyward.incident.TimelineFilter;
import dev.keyward.kernel.Refused;
import dev.keyward.postmortem.text.Known;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.Registry;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what is known about an incident for the first draft. */
@Component
class Knowing {
    private static final int MOST_LINES = 500;
    private final IncidentReads incidents;
    private final Registry registry;

    Knowing(IncidentReads incidents, Registry registry) {
        this.incidents = incidents;
        this.registry = registry;
    }

    Known of(Incident incident) {
        return new Known(
                incident.id().words(),
                incident.title(),
                incident.incidentClass().name(),
                incident.drill(),
                incident.customerImpact(),
                new Known.Times(
                        incident.startedAt(),
                        incident.detectedAt(),
                        incident.acknowledgedAt(),
                        incident.mitigatedAt(),
                        incident.resolvedAt()),
                incident.familyNames().stream().map(this::family).toList(),
                lines(incident, TimelineFilter.ALL).stream()
                        .map(line -> new Known.Line(line.at(), line.author(), line.text()))
                        .toList(),
                purges(lines(incident, new TimelineFilter(EnumSet.of(EntryKind.PURGE), false))));
    }

    /** Of the lines about one purge, which differ in what follows the colon, the last. */
    private static List<String> purges(List<TimelineEntry> lines) {
        var last = new LinkedHashMap<String, String>();
        lines.forEach(line -> last.put(line.text().replaceAll(":[^:]*$", ""), line.text()));
        return List.copyOf(last.values());
    }

    private Known.Family family(FamilyId name) {
        try {
            return new Known.Family(name.text(), registry.family(name).owner().text());
        } catch (Refused gone) {
            return new Known.Family(name.text(), "owner unknown");
        }
    }

    /** The oldest first. */
    private List<TimelineEntry> lines(Incident incident, TimelineFilter filter) {
        return incidents.timeline(incident.id(), filter, 0, MOST_LINES).reversed();
    }
}
