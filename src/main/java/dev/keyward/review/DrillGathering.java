package dev.keyward.review;

import dev.keyward.incident.IncidentFilter;
import dev.keyward.incident.IncidentReads;
import dev.keyward.incident.IncidentSummary;
import dev.keyward.ownership.DomainId;
import dev.keyward.review.DrillRecord.Done;
import dev.keyward.review.agenda.DomainEvidence.Drilled;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The drills of a domain in a quarter: as they were scored, or else as their incidents tell. */
@Component
class DrillGathering {
    private static final int MOST = 200;
    private final ObjectProvider<DrillRecord> record;
    private final IncidentReads incidents;

    DrillGathering(ObjectProvider<DrillRecord> record, IncidentReads incidents) {
        this.record = record;
        this.incidents = incidents;
    }

    List<Drilled> of(DomainId domain, Instant from, Instant until) {
        var keeper = record.getIfAvailable();
        var done = keeper == null ? told(domain, from, until) : keeper.of(domain, from, until);
        return done.stream()
                .map(one -> new Drilled(
                        one.incident(), one.title(), one.startedAt(), one.minutes(), one.target(), one.gaps()))
                .toList();
    }

    private List<Done> told(DomainId domain, Instant from, Instant until) {
        var drills = new IncidentFilter(Set.of(), Set.of(), null, domain, true, from, until, null);
        return incidents.page(drills, "-startedAt", 0, MOST).stream()
                .filter(one -> one.resolvedAt() != null)
                .map(DrillGathering::done)
                .toList();
    }

    private static Done done(IncidentSummary drill) {
        var end = drill.resolvedAt() == null ? drill.startedAt() : drill.resolvedAt();
        return new Done(
                drill.number().value(),
                drill.title(),
                drill.startedAt(),
                (int) Duration.between(drill.startedAt(), end).toMinutes(),
                null,
                0);
    }
}
