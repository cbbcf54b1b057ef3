package dev.keyward.maturity;

import dev.keyward.charter.Charter;
import dev.keyward.charter.CharterSigned;
import dev.keyward.finding.FindingsChanged;
import dev.keyward.finding.Waiver;
import dev.keyward.incident.Incident;
import dev.keyward.maturity.criteria.Criterion;
import dev.keyward.measurement.MeasurementsTaken;
import dev.keyward.objective.BurnEnded;
import dev.keyward.objective.BurnStarted;
import dev.keyward.objective.Objective;
import dev.keyward.ownership.Domain;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.Staffing;
import dev.keyward.registry.Family;
import dev.keyward.stewardship.AnswersChanged;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.data.relational.core.mapping.event.AfterSaveEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Marks families and domains when an input changes, in the transaction that changes it; once for all it changes. */
@Component
class MaturityWatch {
    /** What a report of a service can make pass. */
    private static final Set<Criterion> MEASURED =
            Set.of(Criterion.M1_3, Criterion.M3_2, Criterion.M3_4, Criterion.M4_2);

    private final Marks marks;
    private final Staffing staffing;
    private final LevelRows standings;

    MaturityWatch(Marks marks, Staffing staffing, LevelRows standings) {
        this.marks = marks;
        this.staffing = staffing;
        this.standings = standings;
    }

    @EventListener
    void onFamily(AfterSaveEvent<Family> saved) {
        mark(Scope.FAMILY, Set.of(saved.getEntity().name().text()));
    }

    @EventListener
    void onAnswers(AnswersChanged changed) {
        mark(Scope.FAMILY, Set.of(changed.family().text()));
    }

    @EventListener
    void onFindings(FindingsChanged changed) {
        mark(Scope.FAMILY, changed.families());
    }

    @EventListener
    void onIncident(AfterSaveEvent<Incident> saved) {
        var families = new LinkedHashSet<String>();
        var domains = new LinkedHashSet<String>();
        saved.getEntity().families().forEach(one -> {
            families.add(one.family().text());
            domains.add(one.domain().text());
        });
        mark(Scope.FAMILY, families);
        mark(Scope.DOMAIN, domains);
    }

    @EventListener
    void onDomain(AfterSaveEvent<Domain> saved) {
        mark(Scope.DOMAIN, Set.of(saved.getEntity().name().text()));
    }

    @EventListener
    void onSignature(CharterSigned signed) {
        mark(
                Scope.DOMAIN,
                staffing.stewards().entrySet().stream()
                        .filter(domain -> domain.getValue().equals(signed.team()))
                        .map(domain -> domain.getKey().text())
                        .toList());
    }

    @EventListener
    void onCharter(AfterSaveEvent<Charter> saved) {
        mark(
                Scope.DOMAIN,
                staffing.stewards().keySet().stream().map(DomainId::text).toList());
    }

    /** Most reports say what the one before said: only a family that misses a measurement is looked at again. */
    @EventListener
    void onMeasurements(MeasurementsTaken taken) {
        var families = taken.stretches().stream()
                .map(stretch -> stretch.family().text())
                .collect(Collectors.toSet());
        mark(Scope.FAMILY, standings.missing(families, MEASURED));
    }

    @EventListener
    void onObjective(AfterSaveEvent<Objective> saved) {
        mark(Scope.FAMILY, Set.of(saved.getEntity().family().text()));
    }

    @EventListener
    void onBurn(BurnStarted burn) {
        mark(Scope.FAMILY, Set.of(burn.family().text()));
    }

    @EventListener
    void onBurn(BurnEnded burn) {
        mark(Scope.FAMILY, Set.of(burn.family().text()));
    }

    @EventListener
    void onWaiver(AfterSaveEvent<Waiver> saved) {
        mark(Scope.FAMILY, Set.of(saved.getEntity().family().text()));
    }

    private void mark(Scope scope, Collection<String> names) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            Waiting.of(marks).add(scope, names);
        } else {
            marks.put(scope, names, Occasion.CHANGE);
        }
    }

    /** What one transaction changes, told right before it commits: an import saves thousands. */
    private static final class Waiting implements TransactionSynchronization {
        private final Marks marks;
        private final Set<String> families = new LinkedHashSet<>();
        private final Set<String> domains = new LinkedHashSet<>();

        private Waiting(Marks marks) {
            this.marks = marks;
        }

        static Waiting of(Marks marks) {
            return TransactionSynchronizationManager.getSynchronizations().stream()
                    .filter(Waiting.class::isInstance)
                    .map(Waiting.class::cast)
                    .findFirst()
                    .orElseGet(() -> begun(marks));
        }

        private static Waiting begun(Marks marks) {
            var waiting = new Waiting(marks);
            TransactionSynchronizationManager.registerSynchronization(waiting);
            return waiting;
        }

        void add(Scope scope, Collection<String> names) {
            (scope == Scope.FAMILY ? families : domains).addAll(names);
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            marks.put(Scope.FAMILY, families, Occasion.CHANGE);
            marks.put(Scope.DOMAIN, domains, Occasion.CHANGE);
        }
    }
}
