package dev.keyward.maturity;

import dev.keyward.charter.Charter;
import dev.keyward.charter.CharterSigned;
import dev.keyward.drill.Drill;
import dev.keyward.drill.DrillState;
import dev.keyward.finding.FindingsChanged;
import dev.keyward.finding.Waiver;
import dev.keyward.incident.Incident;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.incident.Troubles;
import dev.keyward.maturity.criteria.Criterion;
import dev.keyward.measurement.MeasurementsTaken;
import dev.keyward.objective.BurnEnded;
import dev.keyward.objective.BurnStarted;
import dev.keyward.objective.Objective;
import dev.keyward.ownership.Domain;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.Staffing;
import dev.keyward.postmortem.ActionItem;
import dev.keyward.postmortem.Postmortem;
import dev.keyward.registry.DeclaredFamilies;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyId;
import dev.keyward.stewardship.AnswersChanged;
import dev.keyward.storage.BeforeCommit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.data.relational.core.mapping.event.AfterSaveEvent;
import org.springframework.stereotype.Component;

/** Marks families and domains when an input changes, in the transaction that changes it; once for all it changes. */
@Component
class MaturityWatch {
    /** What a report of a service can make pass. */
    private static final Set<Criterion> MEASURED =
            Set.of(Criterion.M1_3, Criterion.M3_2, Criterion.M3_4, Criterion.M4_2);

    private final Staffing staffing;
    private final LevelRows standings;
    private final Troubles troubles;
    private final DeclaredFamilies declared;
    private final BeforeCommit<String> families;
    private final BeforeCommit<String> domains;

    MaturityWatch(Marks marks, Staffing staffing, LevelRows standings, Troubles troubles, DeclaredFamilies declared) {
        this.staffing = staffing;
        this.standings = standings;
        this.troubles = troubles;
        this.declared = declared;
        families = new BeforeCommit<>(names -> marks.put(Scope.FAMILY, names, Occasion.CHANGE));
        domains = new BeforeCommit<>(names -> marks.put(Scope.DOMAIN, names, Occasion.CHANGE));
    }

    @EventListener
    void onFamily(AfterSaveEvent<Family> saved) {
        families.add(Set.of(saved.getEntity().name().text()));
    }

    @EventListener
    void onAnswers(AnswersChanged changed) {
        families.add(Set.of(changed.family().text()));
    }

    @EventListener
    void onFindings(FindingsChanged changed) {
        families.add(changed.families());
    }

    @EventListener
    void onIncident(AfterSaveEvent<Incident> saved) {
        saved.getEntity().families().forEach(one -> {
            families.add(Set.of(one.family().text()));
            domains.add(Set.of(one.domain().text()));
        });
    }

    @EventListener
    void onDomain(AfterSaveEvent<Domain> saved) {
        domains.add(Set.of(saved.getEntity().name().text()));
    }

    @EventListener
    void onSignature(CharterSigned signed) {
        domains.add(staffing.stewards().entrySet().stream()
                .filter(domain -> domain.getValue().equals(signed.team()))
                .map(domain -> domain.getKey().text())
                .toList());
    }

    @EventListener
    void onCharter(AfterSaveEvent<Charter> saved) {
        domains.add(staffing.stewards().keySet().stream().map(DomainId::text).toList());
    }

    /** Most reports say what the one before said: only a family that misses a measurement is looked at again. */
    @EventListener
    void onMeasurements(MeasurementsTaken taken) {
        var reported = taken.stretches().stream()
                .map(stretch -> stretch.family().text())
                .collect(Collectors.toSet());
        families.add(standings.missing(reported, MEASURED));
    }

    @EventListener
    void onObjective(AfterSaveEvent<Objective> saved) {
        families.add(Set.of(saved.getEntity().family().text()));
    }

    @EventListener
    void onBurn(BurnStarted burn) {
        families.add(Set.of(burn.family().text()));
    }

    @EventListener
    void onBurn(BurnEnded burn) {
        families.add(Set.of(burn.family().text()));
    }

    @EventListener
    void onWaiver(AfterSaveEvent<Waiver> saved) {
        families.add(Set.of(saved.getEntity().family().text()));
    }

    @EventListener
    void onPostmortem(AfterSaveEvent<Postmortem> saved) {
        families.add(affected(saved.getEntity().incident()));
    }

    /** A drill counts for every family of the domains that it touched. */
    @EventListener
    void onDrill(AfterSaveEvent<Drill> saved) {
        if (saved.getEntity().state() == DrillState.DONE) {
            for (var domain : saved.getEntity().domains()) {
                domains.add(Set.of(domain.text()));
                families.add(declared.names(domain).stream().map(FamilyId::text).toList());
            }
        }
    }

    @EventListener
    void onActionItem(AfterSaveEvent<ActionItem> saved) {
        var incident = saved.getEntity().incident();
        var family = saved.getEntity().family();
        if (incident != null) {
            families.add(affected(incident));
        } else if (family != null) {
            families.add(Set.of(family.text()));
        }
    }

    @EventListener
    void onReview(SignedReviewsChanged changed) {
        domains.add(Set.of(changed.domain().text()));
    }

    private List<String> affected(int incident) {
        return troubles.families(new IncidentNumber(incident)).stream()
                .map(FamilyId::text)
                .toList();
    }
}
