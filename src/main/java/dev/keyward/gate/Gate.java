package dev.keyward.gate;

import dev.keyward.gate.freeze.FreezeRule;
import dev.keyward.gate.freeze.Situation;
import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.IncidentFilter;
import dev.keyward.incident.IncidentReads;
import dev.keyward.incident.IncidentState;
import dev.keyward.incident.IncidentSummary;
import dev.keyward.kernel.Refused;
import dev.keyward.measurement.MeasurementReads;
import dev.keyward.objective.Adjustment;
import dev.keyward.objective.Adjustments;
import dev.keyward.objective.Standings;
import dev.keyward.objective.budget.AlertSeverity;
import dev.keyward.objective.budget.BudgetState;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.Registry;
import dev.keyward.security.SignedIn;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Asked by pipelines before and while they roll out, and by people who wonder. Asks everybody else at that moment. */
@Service
public class Gate {
    /** The newest; more than these no rollout has seen. */
    private static final int MOST = 100;

    private final Registry registry;
    private final IncidentReads incidents;
    private final Standings standings;
    private final Adjustments adjustments;
    private final MeasurementReads measurements;
    private final InstantSource clock;

    Gate(
            Registry registry,
            IncidentReads incidents,
            Standings standings,
            Adjustments adjustments,
            MeasurementReads measurements,
            InstantSource clock) {
        this.registry = registry;
        this.incidents = incidents;
        this.standings = standings;
        this.adjustments = adjustments;
        this.measurements = measurements;
        this.clock = clock;
    }

    /** @param since when the rollout began; null when it has not */
    @SignedIn
    public Ruling rollout(FamilyId name, @Nullable Instant since) {
        var family = registry.family(name);
        var now = clock.instant();
        var situation = new Situation(
                registry.isStrict(family), incidents(name), since, budgets(name), loosened(name), measured(name), now);
        return new Ruling(name, FreezeRule.judge(situation), now);
    }

    private List<Situation.Known> incidents(FamilyId family) {
        var counted = EnumSet.complementOf(EnumSet.of(IncidentState.CANCELLED));
        return incidents.page(IncidentFilter.ALL.in(counted).of(family).real(), null, 0, MOST).stream()
                .filter(incident -> incident.duplicateOf() == null)
                .map(Gate::known)
                .toList();
    }

    private static Situation.Known known(IncidentSummary incident) {
        return new Situation.Known(
                incident.number().value(),
                incident.incidentClass() == IncidentClass.A,
                incident.incidentClass().isStale(),
                incident.state().isUnderWay(),
                incident.startedAt());
    }

    /** Null in the seconds after a start in which nobody has computed them. */
    private @Nullable List<Situation.Budget> budgets(FamilyId family) {
        try {
            return standings.of(family).stream()
                    .map(standing -> new Situation.Budget(
                            standing.region(),
                            standing.state() == BudgetState.EXHAUSTED,
                            standing.fires(AlertSeverity.PAGE)))
                    .toList();
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.UNAVAILABLE) {
                return null;
            }
            throw refused;
        }
    }

    private List<Situation.Loosened> loosened(FamilyId family) {
        return adjustments.loosened(family).stream()
                .map(one -> new Situation.Loosened(
                        one.requestedBy(), one.reason(), one.state() == Adjustment.State.REJECTED))
                .toList();
    }

    private List<Situation.Measured> measured(FamilyId family) {
        return measurements.measuredUntil(family).entrySet().stream()
                .map(region -> new Situation.Measured(region.getKey(), region.getValue()))
                .toList();
    }
}
