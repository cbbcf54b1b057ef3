package dev.keyward.review.agenda;

import static dev.keyward.review.agenda.SampleDomain.alone;
import static dev.keyward.review.agenda.SampleDomain.domain;
import static dev.keyward.review.agenda.SampleDomain.drill;
import static dev.keyward.review.agenda.SampleDomain.exempt;
import static dev.keyward.review.agenda.SampleDomain.family;
import static dev.keyward.review.agenda.SampleDomain.trouble;
import static dev.keyward.review.agenda.SampleDomain.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.review.agenda.FamilyEvidence.Freshness;
import dev.keyward.review.agenda.FamilyEvidence.Reads;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgendaTests {
    @Test
    void aQuietDomainIsAskedSixTimesAndKeepsEverything() {
        var agenda = Agenda.of(domain(family("catalog-item")));
        assertThat(agenda.sections()).extracting(Section::kind).containsExactly(Kind.values());
        assertThat(agenda.items()).hasSize(5).allSatisfy(item -> {
            assertThat(item.proposal().outcome()).isEqualTo(Outcome.KEEP);
            assertThat(item.team()).isEqualTo("team-catalog");
        });
    }

    @Test
    void noReviewAsksForMoreThanTwelveDecisionsHoweverMuchIsWrong() {
        assertThat(Arrays.stream(Kind.values()).mapToInt(Kind::most).sum()).isEqualTo(Agenda.MOST);
        var many = IntStream.range(0, 40)
                .mapToObj(number -> SampleDomain.drifting(
                        SampleDomain.in(
                                with(
                                        with(
                                                family("catalog-f" + number),
                                                new Reads(0, 0, 0, 0, 9),
                                                new Freshness(true, 900L, 60, 1)),
                                        -3,
                                        trouble(number + 1, "A", "TTL")),
                                "ACTIVE",
                                true,
                                null),
                        "DRIFTED",
                        number))
                .toArray(FamilyEvidence[]::new);
        var quarter = domain(
                List.of(),
                null,
                List.of(
                        exempt("M1.1", "2026-11-01T00:00:00Z", false),
                        exempt("M1.2", "2026-11-01T00:00:00Z", false),
                        exempt("M1.3", "2026-11-01T00:00:00Z", false)),
                many);
        var agenda = Agenda.of(with(quarter, alone("NOT_OK"), alone("")));
        assertThat(agenda.items()).hasSize(Agenda.MOST);
        assertThat(agenda.items().map(Item::name)).doesNotHaveDuplicates();
        var rest = agenda.item("DRIFT/rest").orElseThrow();
        assertThat(rest.asked()).isEqualTo("What about catalog-f38, catalog-f37 and 37 more?");
        assertThat(rest.proposal().outcome()).isEqualTo(Outcome.CHANGE);
    }

    @Test
    void whatOnePersonLetRunIsAskedAboutAndNothingElseIs() {
        assertThat(PurgesAlone.of(domain(family("a"))).items()).isEmpty();
        assertThat(PurgesAlone.proposal(List.of(alone("OK"))).outcome()).isEqualTo(Outcome.KEEP);
        assertThat(PurgesAlone.proposal(List.of(alone("OK"), alone("")))).satisfies(proposal -> {
            assertThat(proposal.outcome()).isEqualTo(Outcome.INVESTIGATE);
            assertThat(proposal.because()).isEqualTo("1 purge was not reviewed.");
        });
        assertThat(PurgesAlone.proposal(List.of(alone(""), alone("NOT_OK"))).outcome())
                .isEqualTo(Outcome.CHANGE);
    }

    @Test
    void whereNoExemptionHoldsNobodyIsAskedAboutAny() {
        var section = EndingExemptions.of(domain(family("a")));
        assertThat(section.items()).isEmpty();
        assertThat(section.says()).isEqualTo("No exemption is in force.");
        var held = domain(List.of(), null, List.of(exempt("M1.2", "2027-06-01T00:00:00Z", false)));
        assertThat(EndingExemptions.of(held).items()).singleElement().satisfies(item -> {
            assertThat(item.proposal().outcome()).isEqualTo(Outcome.KEEP);
            assertThat(item.proposal().because()).isEqualTo("All hold beyond the next review.");
        });
    }

    @Test
    void theSameEvidenceGivesTheSameAgenda() {
        assertThat(Agenda.of(SampleDomain.troubled())).isEqualTo(Agenda.of(SampleDomain.troubled()));
    }

    @Test
    void aClassAOrTwoStaleIncidentsCallForAnInvestigationAndOneOfClassCDoesNot() {
        var one = with(family("a"), 80, trouble(1, "C", ""));
        assertThat(StaleTrends.proposal(one)).isEmpty();
        assertThat(StaleTrends.proposal(with(one, 80, trouble(1, "B", ""), trouble(2, "B", ""), trouble(3, "C", ""))))
                .isEmpty();
        assertThat(StaleTrends.proposal(with(one, 80, trouble(1, "C", ""), trouble(2, "C", ""))))
                .hasValueSatisfying(proposal -> {
                    assertThat(proposal.outcome()).isEqualTo(Outcome.INVESTIGATE);
                    assertThat(proposal.because())
                            .isEqualTo("2 stale incidents this quarter: #1 (Class C), #2 (Class C).");
                });
        assertThat(StaleTrends.proposal(with(one, 80, trouble(4, "A", "")))).isPresent();
    }

    @Test
    void aBudgetBelowAQuarterCallsForAnInvestigationAndNoDataDoesNot() {
        assertThat(StaleTrends.proposal(with(family("a"), 25))).isEmpty();
        assertThat(StaleTrends.proposal(with(family("a"), null))).isEmpty();
        assertThat(StaleTrends.proposal(with(family("a"), 24)).orElseThrow().because())
                .isEqualTo("24 % of its error budget are left.");
        assertThat(StaleTrends.proposal(with(family("a"), -20)).orElseThrow().because())
                .isEqualTo("Its error budget is overspent by 20 %.");
    }

    @Test
    void whereNobodySamplesThereIsNoDataAndNotHealth() {
        var unseen = with(family("a"), Reads.NONE, SampleDomain.PROMISE);
        var item = Agenda.of(domain(unseen)).item("STALE_TRENDS").orElseThrow();
        assertThat(item.proposal().outcome()).isEqualTo(Outcome.INVESTIGATE);
    }

    @Test
    void aTtlLongerThanThePromiseIsChangedOnlyWhereNothingElseInvalidates() {
        var events = with(family("a"), SampleDomain.FINE, new Freshness(false, 3_600L, 60, 1_000));
        assertThat(TtlTuning.proposal(events)).isEmpty();
        var ttlOnly = with(family("a"), SampleDomain.FINE, new Freshness(true, 3_600L, 60, 1_000));
        assertThat(TtlTuning.proposal(ttlOnly).orElseThrow().because())
                .isEqualTo("Its values may be 1 h old, the promise is 1 min.");
        var short60 = with(family("a"), SampleDomain.FINE, new Freshness(true, 60L, 60, 1_000));
        assertThat(TtlTuning.proposal(short60)).isEmpty();
    }

    @Test
    void aRootCauseInTtlOrPathAsksForAnother() {
        assertThat(TtlTuning.proposal(
                                with(family("a"), 80, trouble(4, "B", "TTL"), trouble(6, "C", "INVALIDATION_PATH")))
                        .orElseThrow())
                .satisfies(proposal -> {
                    assertThat(proposal.outcome()).isEqualTo(Outcome.CHANGE);
                    assertThat(proposal.because())
                            .isEqualTo("Its TTL and its invalidation path caused #4 (Class B), #6 (Class C).");
                });
        assertThat(TtlTuning.proposal(with(family("a"), 80, trouble(4, "C", "KEY_DESIGN"))))
                .isEmpty();
    }

    @Test
    void fewHitsOrTooManyStaleReadsAreLookedInto() {
        var half = new Reads(1_000, 500, 0, 0, 0);
        assertThat(TtlTuning.proposal(with(family("a"), half, SampleDomain.PROMISE)))
                .isEmpty();
        var less = new Reads(1_000, 499, 0, 0, 0);
        assertThat(TtlTuning.proposal(with(family("a"), less, SampleDomain.PROMISE))
                        .orElseThrow()
                        .because())
                .isEqualTo("49.9 % of 1,000 reads hit.");
        var stale = new Reads(9_000, 9_000, 1_000, 2, 0);
        assertThat(TtlTuning.proposal(with(family("a"), stale, SampleDomain.PROMISE))
                        .orElseThrow()
                        .because())
                .isEqualTo("0.200 % of its sampled reads were stale, the target allows 0.100 %.");
    }

    @Test
    void whatDrainsIsPastItsSunsetOrUnreadIsRetiredAndWhatIsLegacyMigrated() {
        var one = family("a");
        assertThat(outcome(SampleDomain.in(one, "DRAINING", false, null))).isEqualTo(Outcome.RETIRE);
        var sunset = LocalDate.parse("2026-10-01");
        assertThat(outcome(SampleDomain.in(one, "DEPRECATED", false, sunset))).isEqualTo(Outcome.RETIRE);
        assertThat(LegacyPrune.proposal(
                        SampleDomain.in(one, "DEPRECATED", false, sunset.plusDays(1)), SampleDomain.PERIOD))
                .isEmpty();
        assertThat(outcome(with(one, new Reads(0, 0, 0, 0, 1), SampleDomain.PROMISE)))
                .isEqualTo(Outcome.RETIRE);
        assertThat(LegacyPrune.proposal(with(one, Reads.NONE, SampleDomain.PROMISE), SampleDomain.PERIOD))
                .isEmpty();
        assertThat(outcome(SampleDomain.in(one, "ACTIVE", true, null))).isEqualTo(Outcome.CHANGE);
    }

    private static Outcome outcome(FamilyEvidence family) {
        return LegacyPrune.proposal(family, SampleDomain.PERIOD).orElseThrow().outcome();
    }

    @Test
    void aDomainIsDrilledEveryHalfYearInTimeAndWithoutGaps() {
        var long180 = SampleDomain.END.minusSeconds(86_400L * 180);
        assertThat(RunbookDrill.proposal(domain(List.of(), long180, List.of())).outcome())
                .isEqualTo(Outcome.KEEP);
        assertThat(RunbookDrill.proposal(domain(List.of(), long180.minusSeconds(1), List.of()))
                        .outcome())
                .isEqualTo(Outcome.CHANGE);
        assertThat(RunbookDrill.proposal(domain(List.of(), null, List.of())).because())
                .isEqualTo("No drill ever touched the domain: plan one.");
        assertThat(RunbookDrill.proposal(domain(List.of(drill(31, 30, 0)), SampleDomain.END, List.of()))
                        .because())
                .isEqualTo("Drill #7 took 31 minutes, the target was 30.");
        assertThat(RunbookDrill.proposal(domain(List.of(drill(30, 30, 1)), SampleDomain.END, List.of()))
                        .because())
                .isEqualTo("Drill #7 left 1 gap open.");
        assertThat(RunbookDrill.proposal(domain(SampleDomain.important(family("a"), false)))
                        .because())
                .isEqualTo("Without a runbook: a.");
    }

    @Test
    void anExemptionIsGivenUpWhenItsCriterionPassesAndLookedAtWhenItEndsBeforeTheNextReview() {
        assertThat(EndingExemptions.proposal(exempt("M1.2", "2027-06-01T00:00:00Z", true), SampleDomain.PERIOD)
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Outcome.RETIRE);
        assertThat(EndingExemptions.proposal(exempt("M1.2", "2027-01-30T23:59:59Z", false), SampleDomain.PERIOD)
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Outcome.INVESTIGATE);
        assertThat(EndingExemptions.proposal(exempt("M1.2", "2027-01-31T00:00:00Z", false), SampleDomain.PERIOD))
                .isEmpty();
    }

    @Test
    void aPromiseIsKeptOnceItIsVerifiedAndBrokenOnceItsDayHasPassed() {
        var due = SampleDomain.END;
        assertThat(Kept.of("OPEN", due, null, due)).isEqualTo(Kept.RUNNING);
        assertThat(Kept.of("IN_PROGRESS", due, null, due.plusSeconds(1))).isEqualTo(Kept.BROKEN);
        assertThat(Kept.of("DONE", due, due, due.plusSeconds(9))).isEqualTo(Kept.UNVERIFIED);
        assertThat(Kept.of("VERIFIED", due, due, due.plusSeconds(9))).isEqualTo(Kept.KEPT);
        assertThat(Kept.of("VERIFIED", due, due.plusSeconds(1), due.plusSeconds(9)))
                .isEqualTo(Kept.LATE);
        assertThat(Kept.of("WONT_DO", due, null, due)).isEqualTo(Kept.DROPPED);
        assertThat(Arrays.stream(Kept.values()).filter(Kept::isCarriedOver))
                .containsExactly(Kept.BROKEN, Kept.RUNNING, Kept.UNVERIFIED);
    }
}
