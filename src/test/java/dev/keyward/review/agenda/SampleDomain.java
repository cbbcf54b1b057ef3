package dev.keyward.review.agenda;

import dev.keyward.review.agenda.DomainEvidence.Alone;
import dev.keyward.review.agenda.DomainEvidence.Drilled;
import dev.keyward.review.agenda.DomainEvidence.Exempt;
import dev.keyward.review.agenda.DomainEvidence.IncidentCounts;
import dev.keyward.review.agenda.FamilyEvidence.Drift;
import dev.keyward.review.agenda.FamilyEvidence.Freshness;
import dev.keyward.review.agenda.FamilyEvidence.Reads;
import dev.keyward.review.agenda.FamilyEvidence.Trouble;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evidence about made-up domains, for tests. */
public final class SampleDomain {
    public static final Instant FROM = Instant.parse("2026-07-01T00:00:00Z");
    public static final Instant END = Instant.parse("2026-10-01T00:00:00Z");
    public static final Period PERIOD = new Period(FROM, END, END, Instant.parse("2027-01-31T00:00:00Z"));
    static final Reads FINE = new Reads(1_200_000, 1_100_000, 12_000, 4, 1_000_000);
    static final Freshness PROMISE = new Freshness(false, 600L, 60, 1_000);

    private SampleDomain() {}

    /** A family about which there is nothing to say. */
    public static FamilyEvidence family(String name) {
        return new FamilyEvidence(
                name, "team-catalog", "ACTIVE", false, false, true, FINE, PROMISE, 80, List.of(), Drift.NONE, null);
    }

    static FamilyEvidence with(FamilyEvidence one, @Nullable Integer remaining, Trouble... troubles) {
        return new FamilyEvidence(
                one.name(),
                one.owner(),
                one.state(),
                one.highImpact(),
                one.legacy(),
                one.runbook(),
                one.reads(),
                one.freshness(),
                remaining,
                List.of(troubles),
                one.drift(),
                one.sunset());
    }

    static FamilyEvidence with(FamilyEvidence one, Reads reads, Freshness promise) {
        return new FamilyEvidence(
                one.name(),
                one.owner(),
                one.state(),
                one.highImpact(),
                one.legacy(),
                one.runbook(),
                reads,
                promise,
                one.remaining(),
                one.troubles(),
                one.drift(),
                one.sunset());
    }

    static FamilyEvidence in(FamilyEvidence one, String state, boolean legacy, @Nullable LocalDate sunset) {
        return new FamilyEvidence(
                one.name(),
                one.owner(),
                state,
                one.highImpact(),
                legacy,
                one.runbook(),
                one.reads(),
                one.freshness(),
                one.remaining(),
                one.troubles(),
                one.drift(),
                sunset);
    }

    static FamilyEvidence drifting(FamilyEvidence one, String state, int score) {
        return new FamilyEvidence(
                one.name(),
                one.owner(),
                one.state(),
                one.highImpact(),
                one.legacy(),
                one.runbook(),
                one.reads(),
                one.freshness(),
                one.remaining(),
                one.troubles(),
                new Drift(state, score, List.of("OD05"), FROM),
                one.sunset());
    }

    static FamilyEvidence important(FamilyEvidence one, boolean runbook) {
        return new FamilyEvidence(
                one.name(),
                one.owner(),
                one.state(),
                true,
                one.legacy(),
                runbook,
                one.reads(),
                one.freshness(),
                one.remaining(),
                one.troubles(),
                one.drift(),
                one.sunset());
    }

    static Trouble trouble(int number, String incidentClass, String cause) {
        return new Trouble(number, incidentClass, cause, FROM.plusSeconds(86_400L * number));
    }

    /** Nothing happened, and it was drilled. */
    public static DomainEvidence domain(FamilyEvidence... families) {
        return domain(List.of(drill(40, 60, 0)), END.minusSeconds(86_400L * 20), List.of(), families);
    }

    static DomainEvidence domain(
            List<Drilled> drills, @Nullable Instant last, List<Exempt> exemptions, FamilyEvidence... families) {
        return new DomainEvidence(
                "catalog",
                "team-catalog",
                PERIOD,
                List.of(families),
                new IncidentCounts(List.of(1, 0, 2), List.of(0, 1, 1)),
                exemptions,
                drills,
                List.of(),
                last);
    }

    static DomainEvidence with(DomainEvidence one, Alone... alone) {
        return new DomainEvidence(
                one.domain(),
                one.steward(),
                one.period(),
                one.families(),
                one.incidents(),
                one.exemptions(),
                one.drills(),
                List.of(alone),
                one.lastDrill());
    }

    static Alone alone(String verdict) {
        return new Alone("42", List.of("catalog-item"), "carol", FROM, 200, "7", verdict);
    }

    static Drilled drill(int minutes, int target, int gaps) {
        return new Drilled(7, "The worker stops", END.minusSeconds(86_400L * 20), minutes, target, 80, gaps);
    }

    static Exempt exempt(String criterion, String until, boolean passes) {
        return new Exempt("DOMAIN", "catalog", criterion, "Not scanned yet", Instant.parse(until), passes);
    }

    /** A domain in which everything goes wrong at once. */
    public static DomainEvidence troubled() {
        var price = with(family("catalog-price"), -12, trouble(3, "A", "INVALIDATION_PATH"), trouble(5, "C", "TTL"));
        var item = with(family("catalog-item"), 10, trouble(8, "B", "TTL"));
        var stock = with(family("catalog-stock"), 90, trouble(9, "C", ""), trouble(11, "C", ""));
        var search = with(family("catalog-search"), new Reads(9_000, 3_000, 900, 4, 8_000), PROMISE);
        var teaser = with(family("catalog-teaser"), FINE, new Freshness(true, 3_600L, 60, 10_000));
        return domain(
                List.of(drill(55, 30, 0)),
                END.minusSeconds(86_400L * 20),
                List.of(
                        exempt("M1.2", "2026-12-14T00:00:00Z", false),
                        exempt("M2.5", "2026-11-14T00:00:00Z", false),
                        exempt("M3.1", "2027-03-14T00:00:00Z", true)),
                drifting(price, "DRIFTED", 60),
                drifting(item, "SUSPECTED", 25),
                drifting(stock, "SUSPECTED", 15),
                in(search, "DEPRECATED", false, LocalDate.parse("2026-09-01")),
                in(teaser, "DRAINING", false, null),
                in(family("catalog-old"), "ACTIVE", true, null));
    }
}
