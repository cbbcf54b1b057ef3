package dev.keyward.maturity.criteria;

import dev.keyward.maturity.criteria.FamilyFacts.Answerers;
import dev.keyward.maturity.criteria.FamilyFacts.Category;
import dev.keyward.maturity.criteria.FamilyFacts.Change;
import dev.keyward.maturity.criteria.FamilyFacts.CoverageScan;
import dev.keyward.maturity.criteria.FamilyFacts.Declared;
import dev.keyward.maturity.criteria.FamilyFacts.Learned;
import dev.keyward.maturity.criteria.FamilyFacts.Measured;
import dev.keyward.maturity.criteria.FamilyFacts.Objective;
import dev.keyward.maturity.criteria.FamilyFacts.Tested;
import dev.keyward.maturity.criteria.FamilyFacts.Trouble;
import dev.keyward.maturity.criteria.FamilyFacts.TtlScan;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.registry.FamilySpec.Impact;
import dev.keyward.registry.FamilyState;
import dev.keyward.registry.Strategy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts of a family that passes everything, with one part after the other made worse. */
public final class SampleFacts {
    public static final Instant NOW = Instant.parse("2026-11-03T14:00:00Z");

    public Declared declared = new Declared(
            FamilyState.ACTIVE,
            true,
            true,
            Strategy.EVENT_DRIVEN,
            true,
            true,
            60,
            true,
            2,
            Impact.MEDIUM,
            FreshnessClass.SOFT,
            false,
            null,
            List.of("eu", "us"),
            List.of("eu", "us"));
    public Answerers answerers = new Answerers("team-catalog", true, "team-catalog", true, 0, false, daysAgo(10));
    public List<String> errors = List.of();
    public Measured measured = new Measured(NOW, NOW, NOW, NOW, NOW, Map.of("eu", daysAgo(1), "us", daysAgo(1)));
    public @Nullable Objective objective = new Objective(true, true, 0.95, 0.4);
    public Learned learned = new Learned(List.of(), daysAgo(20), null);
    public @Nullable TtlScan ttlScan = new TtlScan(daysAgo(3), 1_000, 0.002);
    public @Nullable CoverageScan coverage = new CoverageScan(daysAgo(3), 0.01);
    public List<Tested> tests = new ArrayList<>(
            List.of(tested(Category.CORRECTNESS), tested(Category.PERFORMANCE), tested(Category.FAILURE_INJECTION)));
    public List<Change> changes = List.of(new Change("Shorter TTL", daysAgo(30), true, 5_000));

    public FamilyFacts facts() {
        return new FamilyFacts(
                "catalog-item",
                "catalog",
                declared,
                answerers,
                errors,
                measured,
                objective,
                learned,
                ttlScan,
                coverage,
                tests,
                changes);
    }

    public static Instant daysAgo(long days) {
        return NOW.minus(Duration.ofDays(days));
    }

    public static Tested tested(Category category) {
        return new Tested(category, true, daysAgo(2), true, true);
    }

    public static Trouble trouble(int number) {
        return new Trouble(number, daysAgo(40), true, true, true, daysAgo(30), true);
    }

    SampleFacts state(FamilyState state, boolean current) {
        declared = new Declared(
                state,
                current,
                declared.ttl(),
                declared.strategy(),
                declared.retry(),
                declared.dlq(),
                declared.purpose(),
                declared.source(),
                declared.users(),
                declared.impact(),
                declared.freshness(),
                declared.runbook(),
                declared.runbookReviewed(),
                declared.regions(),
                declared.policies());
        return this;
    }

    SampleFacts ttl(boolean ttl) {
        declared = new Declared(
                declared.state(),
                declared.current(),
                ttl,
                declared.strategy(),
                declared.retry(),
                declared.dlq(),
                declared.purpose(),
                declared.source(),
                declared.users(),
                declared.impact(),
                declared.freshness(),
                declared.runbook(),
                declared.runbookReviewed(),
                declared.regions(),
                declared.policies());
        return this;
    }

    SampleFacts path(Strategy strategy, boolean retry, boolean dlq) {
        declared = new Declared(
                declared.state(),
                declared.current(),
                declared.ttl(),
                strategy,
                retry,
                dlq,
                declared.purpose(),
                declared.source(),
                declared.users(),
                declared.impact(),
                declared.freshness(),
                declared.runbook(),
                declared.runbookReviewed(),
                declared.regions(),
                declared.policies());
        return this;
    }

    SampleFacts documents(int purpose, boolean source, int users) {
        declared = new Declared(
                declared.state(),
                declared.current(),
                declared.ttl(),
                declared.strategy(),
                declared.retry(),
                declared.dlq(),
                purpose,
                source,
                users,
                declared.impact(),
                declared.freshness(),
                declared.runbook(),
                declared.runbookReviewed(),
                declared.regions(),
                declared.policies());
        return this;
    }

    SampleFacts highImpact(boolean runbook, @Nullable Instant reviewed) {
        declared = new Declared(
                declared.state(),
                declared.current(),
                declared.ttl(),
                declared.strategy(),
                declared.retry(),
                declared.dlq(),
                declared.purpose(),
                declared.source(),
                declared.users(),
                Impact.HIGH,
                declared.freshness(),
                runbook,
                reviewed,
                declared.regions(),
                declared.policies());
        return this;
    }

    public SampleFacts regions(List<String> regions, List<String> policies) {
        declared = new Declared(
                declared.state(),
                declared.current(),
                declared.ttl(),
                declared.strategy(),
                declared.retry(),
                declared.dlq(),
                declared.purpose(),
                declared.source(),
                declared.users(),
                declared.impact(),
                declared.freshness(),
                declared.runbook(),
                declared.runbookReviewed(),
                regions,
                policies);
        return this;
    }
}
