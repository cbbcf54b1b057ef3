package dev.keyward.review;

import dev.keyward.ownership.Domain;
import dev.keyward.review.agenda.DomainEvidence;
import dev.keyward.review.agenda.Period;
import org.springframework.stereotype.Component;

/** Puts together what is known about a domain. */
@Component
class EvidenceGathering {
    private final StandingGathering standings;
    private final ExemptGathering exempt;
    private final DrillGathering drills;
    private final GlassGathering glass;

    EvidenceGathering(
            StandingGathering standings, ExemptGathering exempt, DrillGathering drills, GlassGathering glass) {
        this.standings = standings;
        this.exempt = exempt;
        this.drills = drills;
        this.glass = glass;
    }

    DomainEvidence of(Domain domain, Period period, Gathering.Gathered gathered) {
        var name = domain.name();
        var report = standings.report(name, period).orElse(null);
        return new DomainEvidence(
                name.text(),
                domain.steward().text(),
                period,
                gathered.families(),
                gathered.incidents(),
                exempt.of(name, period.until(), gathered.families(), report),
                drills.of(name, period),
                glass.of(gathered.families(), period),
                drills.last(name, period.until()));
    }
}
