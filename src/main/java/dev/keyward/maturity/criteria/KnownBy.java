package dev.keyward.maturity.criteria;

import dev.keyward.maturity.criteria.FamilyFacts.Answerers;
import dev.keyward.maturity.criteria.FamilyFacts.CoverageScan;
import dev.keyward.maturity.criteria.FamilyFacts.Learned;
import dev.keyward.maturity.criteria.FamilyFacts.Measured;
import dev.keyward.maturity.criteria.FamilyFacts.TtlScan;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was known by an earlier moment: whatever happened later is left out. */
public final class KnownBy {
    /** How far the clock of whoever reports may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private KnownBy() {}

    public static FamilyFacts at(Instant now, FamilyFacts facts) {
        var moment = now.plus(AHEAD);
        return new FamilyFacts(
                facts.family(),
                facts.domain(),
                facts.declared(),
                answerers(moment, facts.answerers()),
                facts.openErrors(),
                measured(moment, facts.measured()),
                facts.measured().any() != null && facts.measured().any().isAfter(moment) ? null : facts.objective(),
                learned(moment, facts.learned()),
                scan(moment, facts.ttlScan()),
                scan(moment, facts.coverageScan()),
                facts.tests().stream()
                        .filter(test -> !test.ranAt().isAfter(moment))
                        .toList(),
                facts.changes().stream()
                        .filter(change -> !change.appliedAt().isAfter(moment))
                        .toList());
    }

    private static Answerers answerers(Instant moment, Answerers who) {
        var attested = who.attested();
        return new Answerers(
                who.owner(),
                who.ownerActive(),
                who.invalidatedBy(),
                who.invalidationActive(),
                who.drift(),
                who.abandoned(),
                attested != null && attested.isAfter(moment) ? moment : attested);
    }

    private static Measured measured(Instant moment, Measured seen) {
        return new Measured(
                by(moment, seen.any()),
                by(moment, seen.reads()),
                by(moment, seen.hitP95()),
                by(moment, seen.staleReads()),
                by(moment, seen.dlqDepth()),
                seen.sampled().entrySet().stream()
                        .filter(entry -> !entry.getValue().isAfter(moment))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Learned learned(Instant moment, Learned lessons) {
        return new Learned(
                lessons.incidents().stream()
                        .filter(trouble -> !trouble.startedAt().isAfter(moment))
                        .toList(),
                by(moment, lessons.drilled()),
                lessons.oldestAction());
    }

    private static @Nullable TtlScan scan(Instant moment, @Nullable TtlScan scan) {
        return scan == null || scan.at().isAfter(moment) ? null : scan;
    }

    private static @Nullable CoverageScan scan(Instant moment, @Nullable CoverageScan scan) {
        return scan == null || scan.at().isAfter(moment) ? null : scan;
    }

    private static @Nullable Instant by(Instant moment, @Nullable Instant at) {
        return at == null || at.isAfter(moment) ? null : at;
    }
}
