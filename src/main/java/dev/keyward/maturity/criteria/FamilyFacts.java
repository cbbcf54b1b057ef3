package dev.keyward.maturity.criteria;

import dev.keyward.ownership.FreshnessClass;
import dev.keyward.registry.FamilySpec.Impact;
import dev.keyward.registry.FamilyState;
import dev.keyward.registry.Strategy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything the criteria look at. Stored with each result, so that any past result can be computed again. What no part
 * of the console knows is null or empty, and then its criterion has no data.
 *
 * @param openErrors ids of rules that found an error that nobody waived
 * @param objective null when the family has no freshness objective
 * @param ttlScan what the keyspace really holds; null when it was never scanned
 * @param coverageScan how much of the keyspace under the family's first segment is nobody's; null as above
 */
public record FamilyFacts(
        String family,
        String domain,
        Declared declared,
        Answerers answerers,
        List<String> openErrors,
        Measured measured,
        @Nullable Objective objective,
        Learned learned,
        @Nullable TtlScan ttlScan,
        @Nullable CoverageScan coverageScan,
        List<Tested> tests,
        List<Change> changes) {

    /**
     * What its manifest says.
     *
     * @param current whether a version of its template is current
     * @param purpose the length of what it says its keys are for
     * @param users how many services it names as readers or writers
     * @param runbookReviewed when somebody last read its runbook and found it right; null when nobody did
     * @param regions those of its keyspace
     * @param policies the regions it has a policy for
     */
    public record Declared(
            FamilyState state,
            boolean current,
            boolean ttl,
            Strategy strategy,
            boolean retry,
            boolean dlq,
            int purpose,
            boolean source,
            int users,
            Impact impact,
            FreshnessClass freshness,
            boolean runbook,
            @Nullable Instant runbookReviewed,
            List<String> regions,
            List<String> policies) {}

    /**
     * Who answers for it.
     *
     * @param drift its score (domain.md 5.3)
     * @param abandoned a critical rule of drift holds
     * @param attested when somebody of the owner last said that they answer for it
     */
    public record Answerers(
            String owner,
            boolean ownerActive,
            String invalidatedBy,
            boolean invalidationActive,
            int drift,
            boolean abandoned,
            @Nullable Instant attested) {}

    /**
     * When its series last had a point; null when never.
     *
     * @param any the last measurement of all, whatever it held
     * @param reads the last measurement with reads
     * @param sampled by region, the last measurement with sampled reads
     */
    public record Measured(
            @Nullable Instant any,
            @Nullable Instant reads,
            @Nullable Instant hitP95,
            @Nullable Instant staleReads,
            @Nullable Instant dlqDepth,
            Map<String, Instant> sampled) {
        public static final Measured NOTHING = new Measured(null, null, null, null, null, Map.of());
    }

    /**
     * @param measured false while the budget is an estimate from incidents, or there are no data
     * @param coverage the share of expected buckets that were measured, in the worst region
     * @param remaining of the error budget, in the worst region; null when unknown, negative when overspent
     */
    public record Objective(
            boolean active,
            boolean measured,
            double coverage,
            @Nullable Double remaining) {}

    /**
     * What went wrong and what was learned.
     *
     * @param drilled when a drill that touched the family's domain was last completed; null when never
     * @param oldestAction when the open action item that waits longest was due; null when none is open
     */
    public record Learned(
            List<Trouble> incidents,
            @Nullable Instant drilled,
            @Nullable Instant oldestAction) {
        public static final Learned NOTHING = new Learned(List.of(), null, null);
    }

    /**
     * A stale-data incident that was no drill and no false alarm.
     *
     * @param postmortemDue null when it needs none
     */
    public record Trouble(
            int number,
            Instant startedAt,
            boolean classed,
            boolean resolved,
            boolean caused,
            @Nullable Instant postmortemDue,
            boolean published) {}

    /** @param missing the share of keys without an expiry, in [0, 1] */
    public record TtlScan(Instant at, long keys, double missing) {}

    /** @param foreign the share of bytes that are unregistered or ambiguous, in [0, 1] */
    public record CoverageScan(Instant at, double foreign) {}

    /**
     * The latest evidence of one category of tests.
     *
     * @param current it is for the current version of the template
     * @param byToken a program uploaded it
     */
    public record Tested(Category category, boolean passed, Instant ranAt, boolean current, boolean byToken) {}

    /** The playbook's three kinds of tests. */
    public enum Category {
        CORRECTNESS,
        PERFORMANCE,
        FAILURE_INJECTION
    }

    /** @param compared reads that were compared in its shadow stage */
    public record Change(String title, Instant appliedAt, boolean mediumOrMore, long compared) {}
}
