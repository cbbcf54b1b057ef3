package dev.keyward.maturity;

import dev.keyward.maturity.criteria.FamilyFacts.Change;
import dev.keyward.maturity.criteria.FamilyFacts.CoverageScan;
import dev.keyward.maturity.criteria.FamilyFacts.Measured;
import dev.keyward.maturity.criteria.FamilyFacts.Objective;
import dev.keyward.maturity.criteria.FamilyFacts.Tested;
import dev.keyward.maturity.criteria.FamilyFacts.TtlScan;
import dev.keyward.objective.WorstStandings;
import dev.keyward.registry.FamilyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is known from outside the register: measurements, scans, tests, changes. */
@Component
class OutsideFacts {
    /** Longer than any ruleset looks back. */
    private static final Duration HORIZON = Duration.ofDays(400);

    private final MeasuredFacts measured;
    private final WorstStandings standings;
    private final ObjectProvider<KeyspaceScans> scans;
    private final ObjectProvider<TestResults> tests;
    private final ObjectProvider<AppliedChanges> changes;

    OutsideFacts(
            MeasuredFacts measured,
            WorstStandings standings,
            ObjectProvider<KeyspaceScans> scans,
            ObjectProvider<TestResults> tests,
            ObjectProvider<AppliedChanges> changes) {
        this.measured = measured;
        this.standings = standings;
        this.scans = scans;
        this.tests = tests;
        this.changes = changes;
    }

    /** Of many families. */
    record Known(
            Map<FamilyId, Measured> measurements,
            Map<FamilyId, Objective> objectives,
            Map<FamilyId, TtlScan> ttl,
            Map<FamilyId, CoverageScan> coverage,
            Map<FamilyId, List<Tested>> tests,
            Map<FamilyId, List<Change>> changes) {
        Measured measured(FamilyId family) {
            return measurements.getOrDefault(family, Measured.NOTHING);
        }

        @Nullable
        Objective objective(FamilyId family) {
            return objectives.get(family);
        }
    }

    private Map<FamilyId, Objective> objectives(Collection<FamilyId> families) {
        return standings.of(families).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> {
            var worst = entry.getValue();
            return new Objective(worst.active(), worst.measured(), worst.coverage(), worst.remaining());
        }));
    }

    Known of(Collection<FamilyId> families, Instant now) {
        var scan = scans.getIfAvailable();
        var tested = tests.getIfAvailable();
        var changed = changes.getIfAvailable();
        return new Known(
                measured.of(families, now),
                objectives(families),
                scan == null ? Map.of() : scan.expiries(families),
                scan == null ? Map.of() : scan.coverage(families),
                tested == null ? Map.of() : tested.of(families),
                changed == null ? Map.of() : changed.of(families, now.minus(HORIZON)));
    }
}
