package dev.keyward.maturity.criteria;

import static dev.keyward.maturity.criteria.SampleFacts.NOW;
import static dev.keyward.maturity.criteria.SampleFacts.daysAgo;
import static dev.keyward.maturity.criteria.SampleFacts.tested;
import static dev.keyward.maturity.criteria.SampleFacts.trouble;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.maturity.criteria.FamilyFacts.Answerers;
import dev.keyward.maturity.criteria.FamilyFacts.Category;
import dev.keyward.maturity.criteria.FamilyFacts.Change;
import dev.keyward.maturity.criteria.FamilyFacts.CoverageScan;
import dev.keyward.maturity.criteria.FamilyFacts.Learned;
import dev.keyward.maturity.criteria.FamilyFacts.Measured;
import dev.keyward.maturity.criteria.FamilyFacts.Objective;
import dev.keyward.maturity.criteria.FamilyFacts.Tested;
import dev.keyward.maturity.criteria.FamilyFacts.Trouble;
import dev.keyward.maturity.criteria.FamilyFacts.TtlScan;
import dev.keyward.registry.FamilyState;
import dev.keyward.registry.Strategy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CriterionTests {

    @Test
    void aFamilyWithEverythingInOrderPassesEveryCriterion() {
        for (var criterion : Criterion.values()) {
            var judged = criterion.judge(new SampleFacts().facts(), Ruleset.DEFAULT, NOW);
            assertThat(judged.status()).as(judged.toString()).isEqualTo(Status.PASSED);
            assertThat(judged.observed()).endsWith(".");
            assertThat(judged.threshold()).endsWith(".");
            assertThat(judged.evidence()).startsWith("families/catalog-item");
        }
    }

    @Test
    void onlyAFamilyInUseWithACurrentTemplateIsRegistered() {
        assertThat(status(Criterion.M1_1, f -> f.state(FamilyState.DEPRECATED, true)))
                .isEqualTo(Status.PASSED);
        assertThat(status(Criterion.M1_1, f -> f.state(FamilyState.DRAFT, true)))
                .isEqualTo(Status.FAILED);
        assertThat(status(Criterion.M1_1, f -> f.state(FamilyState.ACTIVE, false)))
                .isEqualTo(Status.FAILED);
    }

    @Test
    void aTtlIsRealWhenAScanSaysSo() {
        assertThat(status(Criterion.M1_2, f -> f.ttl(false))).isEqualTo(Status.FAILED);
        assertThat(status(Criterion.M1_2, f -> f.ttlScan = null)).isEqualTo(Status.NO_DATA);
        assertThat(status(Criterion.M1_2, f -> f.ttlScan = new TtlScan(daysAgo(31), 900, 0)))
                .isEqualTo(Status.NO_DATA);
        assertThat(status(Criterion.M1_2, f -> f.ttlScan = new TtlScan(daysAgo(30), 49, 0)))
                .isEqualTo(Status.NO_DATA);
        assertThat(status(Criterion.M1_2, f -> f.ttlScan = new TtlScan(daysAgo(30), 50, 0.01)))
                .isEqualTo(Status.PASSED);
        assertThat(status(Criterion.M1_2, f -> f.ttlScan = new TtlScan(daysAgo(1), 900, 0.011)))
                .isEqualTo(Status.FAILED);
    }

    @Test
    void monitoringMeansReadsInSevenDays() {
        assertThat(status(Criterion.M1_3, f -> f.measured = Measured.NOTHING)).isEqualTo(Status.NO_DATA);
        assertThat(status(Criterion.M1_3, f -> f.measured = reads(8, 8))).isEqualTo(Status.NO_DATA);
        assertThat(status(Criterion.M1_3, f -> f.measured = reads(1, 8))).isEqualTo(Status.FAILED);
        assertThat(status(Criterion.M1_3, f -> f.measured = reads(1, 7))).isEqualTo(Status.PASSED);
    }

    private static Measured reads(int any, int reads) {
        return new Measured(daysAgo(any), daysAgo(reads), null, null, null, Map.of());
    }

    @Test
    void ownersAreTeamsAtWorkWithoutDrift() {
        assertThat(status(Criterion.M2_1, f -> f.answerers = answered(false, true, 0, 1)))
                .isEqualTo(Status.FAILED);
        assertThat(status(Criterion.M2_1, f -> f.answerers = answered(true, false, 0, 1)))
                .isEqualTo(Status.FAILED);
        assertThat(status(Criterion.M2_1, f -> f.answerers = answered(true, true, 40, 1)))
                .isEqualTo(Status.FAILED);
        assertThat(status(Criterion.M2_1, f -> f.answerers = answered(true, true, 39, 1)))
                .isEqualTo(Status.PASSED);
    }

    @Test
    void anAttestationHoldsNinetyDaysAndFourteenOfGrace() {
        assertThat(status(Criterion.M2_2, f -> f.answerers = answered(true, true, 0, 104)))
                .isEqualTo(Status.PASSED);
        assertThat(status(Criterion.M2_2, f -> f.answerers = answered(true, true, 0, 105)))
                .isEqualTo(Status.FAILED);
    }

    private static Answerers answered(boolean owner, boolean invalidation, int drift, int days) {
        return new Answerers("team-a", owner, "team-b", invalidation, drift, false, daysAgo(days));
    }

    @Test
    void oneOpenErrorIsOneTooMany() {
        assertThat(status(Criterion.M2_3, f -> f.errors = List.of("KT001"))).isEqualTo(Status.FAILED);
    }

    @Test
    void aFamilyIsExplainedInFortyCharactersAndAtHighImpactByARunbook() {
        assertThat(status(Criterion.M2_4, f -> f.documents(40, true, 1))).isEqualTo(Status.PASSED);
        assertThat(status(Criterion.M2_4, f -> f.documents(39, true, 1))).isEqualTo(Status.FAILED);
        assertThat(status(Criterion.M2_4, f -> f.documents(40, false, 1))).isEqualTo(Status.FAILED);
        assertThat(status(Criterion.M2_4, f -> f.documents(40, true, 0))).isEqualTo(Status.FAILED);
        assertThat(status(Criterion.M2_4, f -> f.highImpact(false, null))).isEqualTo(Status.FAILED);
        assertThat(status(Criterion.M2_4, f -> f.highImpact(true, null))).isEqualTo(Status.FAILED);
        assertThat(status(Criterion.M2_4, f -> f.highImpact(true, daysAgo(181))))
                .isEqualTo(Status.FAILED);
        assertThat(status(Criterion.M2_4, f -> f.highImpact(true, daysAgo(180))))
                .isEqualTo(Status.PASSED);
    }

    @Test
    void fiveInAHundredBytesMayBeNobodys() {
        assertThat(status(Criterion.M2_5, f -> f.coverage = null)).isEqualTo(Status.NO_DATA);
        assertThat(status(Criterion.M2_5, f -> f.coverage = new CoverageScan(daysAgo(31), 0)))
                .isEqualTo(Status.NO_DATA);
        assertThat(status(Criterion.M2_5, f -> f.coverage = new CoverageScan(daysAgo(1), 0.05)))
                .isEqualTo(Status.PASSED);
        assertThat(status(Criterion.M2_5, f -> f.coverage = new CoverageScan(daysAgo(1), 0.051)))
                .isEqualTo(Status.FAILED);
    }

    @Test
    void anEstimateFromIncidentsIsNoMeasurement() {
        assertThat(status(Criterion.M3_1, f -> f.objective = null)).isEqualTo(Status.FAILED);
        assertThat(status(Criterion.M3_1, f -> f.objective = new Objective(false, true, 1, 1.0)))
                .isEqualTo(Status.FAILED);
        assertThat(status(Criterion.M3_1, f -> f.objective = new Objective(true, false, 0, 1.0)))
                .isEqualTo(Status.NO_DATA);
        assertThat(status(Criterion.M3_1, f -> f.objective = new Objective(true, true, 0.79, 1.0)))
                .isEqualTo(Status.FAILED);
        assertThat(status(Criterion.M3_1, f -> f.objective = new Objective(true, true, 0.8, 1.0)))
                .isEqualTo(Status.PASSED);
    }

    @Test
    void anEstimateSaysWhyItFailsAlthoughEverythingIsMeasured() {
        var sample = new SampleFacts();
        sample.objective = new Objective(true, false, 1, 1.0);
        assertThat(Criterion.M3_1.judge(sample.facts(), Ruleset.DEFAULT, NOW).observed())
                .endsWith("part of its budget is an estimate from incidents.");
    }

    @Test
    void speedWithoutCorrectnessIsAFailure() {
        assertThat(status(Criterion.M3_2, f -> f.measured = new Measured(NOW, NOW, NOW, null, null, Map.of())))
                .isEqualTo(Status.FAILED);
        assertThat(status(Criterion.M3_2, f -> f.measured = new Measured(NOW, NOW, null, NOW, null, Map.of())))
                .isEqualTo(Status.FAILED);
        assertThat(status(Criterion.M3_2, f -> f.measured = Measured.NOTHING)).isEqualTo(Status.NO_DATA);
    }

    @Test
    void everyIncidentIsClassedExplainedAndWrittenUp() {
        assertThat(status(Criterion.M3_3, f -> f.learned = learned(trouble(1)))).isEqualTo(Status.PASSED);
        assertThat(status(
                        Criterion.M3_3,
                        f -> f.learned = learned(new Trouble(1, daysAgo(40), false, true, true, null, false))))
                .isEqualTo(Status.FAILED);
        assertThat(status(
                        Criterion.M3_3,
                        f -> f.learned = learned(new Trouble(1, daysAgo(40), true, true, false, null, false))))
                .isEqualTo(Status.FAILED);
        assertThat(status(
                        Criterion.M3_3,
                        f -> f.learned = learned(new Trouble(1, daysAgo(40), true, false, false, null, false))))
                .isEqualTo(Status.PASSED);
        assertThat(status(
                        Criterion.M3_3,
                        f -> f.learned = learned(new Trouble(1, daysAgo(40), true, true, true, daysAgo(1), false))))
                .isEqualTo(Status.FAILED);
        assertThat(status(
                        Criterion.M3_3,
                        f -> f.learned = learned(
                                new Trouble(1, daysAgo(3), true, true, true, NOW.plus(Duration.ofDays(2)), false))))
                .isEqualTo(Status.PASSED);
    }

    @Test
    void withoutIncidentsADrillShowsThatTheTaxonomyWorks() {
        assertThat(status(Criterion.M3_3, f -> f.learned = Learned.NOTHING)).isEqualTo(Status.FAILED);
        assertThat(status(Criterion.M3_3, f -> f.learned = new Learned(List.of(), daysAgo(181), null)))
                .isEqualTo(Status.FAILED);
        assertThat(status(Criterion.M3_3, f -> f.learned = new Learned(List.of(), daysAgo(180), null)))
                .isEqualTo(Status.PASSED);
        var longAgo = new Trouble(1, daysAgo(181), true, true, false, null, false);
        assertThat(status(Criterion.M3_3, f -> f.learned = new Learned(List.of(longAgo), daysAgo(9), null)))
                .isEqualTo(Status.PASSED);
    }

    private static Learned learned(Trouble trouble) {
        return new Learned(List.of(trouble), null, null);
    }

    @Test
    void anInvalidationPathIsWatchedUnlessThereIsNone() {
        assertThat(status(Criterion.M3_4, f -> f.path(Strategy.TTL_ONLY, false, false)))
                .isEqualTo(Status.SKIPPED);
        assertThat(status(Criterion.M3_4, f -> f.path(Strategy.WRITE_THROUGH, false, true)))
                .isEqualTo(Status.FAILED);
        assertThat(status(Criterion.M3_4, f -> f.path(Strategy.EVENT_DRIVEN, true, false)))
                .isEqualTo(Status.FAILED);
        assertThat(status(Criterion.M3_4, f -> f.measured = Measured.NOTHING)).isEqualTo(Status.NO_DATA);
    }

    @Test
    void anActionMayBeThirtyDaysLate() {
        assertThat(status(Criterion.M3_5, f -> f.learned = new Learned(List.of(), daysAgo(1), daysAgo(30))))
                .isEqualTo(Status.PASSED);
        assertThat(status(Criterion.M3_5, f -> f.learned = new Learned(List.of(), daysAgo(1), daysAgo(31))))
                .isEqualTo(Status.FAILED);
    }

    @Test
    void oneRegionNeedsNoGovernanceOfRegions() {
        assertThat(status(Criterion.M4_1, f -> f.regions(List.of("eu"), List.of())))
                .isEqualTo(Status.SKIPPED);
        assertThat(status(Criterion.M4_2, f -> f.regions(List.of("eu"), List.of())))
                .isEqualTo(Status.SKIPPED);
        assertThat(status(Criterion.M4_1, f -> f.regions(List.of("eu", "us"), List.of("eu"))))
                .isEqualTo(Status.FAILED);
        assertThat(status(Criterion.M4_2, f -> f.regions(List.of("eu", "ap"), List.of())))
                .isEqualTo(Status.FAILED);
        assertThat(status(Criterion.M4_2, f -> f.regions(List.of("ap", "sa"), List.of())))
                .isEqualTo(Status.NO_DATA);
        assertThat(status(Criterion.M4_1, f -> f.regions(List.of(), List.of()))).isEqualTo(Status.NO_DATA);
    }

    @Test
    void theLatestRunOfEachKindOfTestCountsAndAPersonsUploadDoesNot() {
        assertThat(status(Criterion.M4_3, f -> f.tests.clear())).isEqualTo(Status.NO_DATA);
        assertThat(status(Criterion.M4_3, f -> f.tests.removeLast())).isEqualTo(Status.NO_DATA);
        assertThat(tests(new Tested(Category.PERFORMANCE, false, daysAgo(1), true, true)))
                .isEqualTo(Status.FAILED);
        assertThat(tests(new Tested(Category.PERFORMANCE, false, daysAgo(9), true, true)))
                .isEqualTo(Status.PASSED);
        assertThat(tests(new Tested(Category.PERFORMANCE, false, daysAgo(1), true, false)))
                .isEqualTo(Status.PASSED);
        assertThat(tests(new Tested(Category.PERFORMANCE, true, daysAgo(1), false, true)))
                .isEqualTo(Status.NO_DATA);
        assertThat(status(
                        Criterion.M4_3,
                        f -> f.tests = List.of(
                                tested(Category.CORRECTNESS),
                                tested(Category.PERFORMANCE),
                                new Tested(Category.FAILURE_INJECTION, true, daysAgo(31), true, true))))
                .isEqualTo(Status.NO_DATA);
    }

    private static Status tests(Tested one) {
        return status(Criterion.M4_3, f -> f.tests.add(one));
    }

    @Test
    void aRiskyChangeIsComparedInShadowFirst() {
        assertThat(status(Criterion.M4_4, f -> f.changes = List.of())).isEqualTo(Status.SKIPPED);
        assertThat(status(Criterion.M4_4, f -> f.changes = List.of(new Change("a", daysAgo(9), false, 0))))
                .isEqualTo(Status.SKIPPED);
        assertThat(status(Criterion.M4_4, f -> f.changes = List.of(new Change("a", daysAgo(91), true, 0))))
                .isEqualTo(Status.SKIPPED);
        assertThat(status(Criterion.M4_4, f -> f.changes = List.of(new Change("a", daysAgo(9), true, 999))))
                .isEqualTo(Status.FAILED);
    }

    @Test
    void aBudgetMayBeSpentButNotOverspent() {
        assertThat(status(Criterion.M4_5, f -> f.objective = new Objective(true, true, 1, 0.0)))
                .isEqualTo(Status.PASSED);
        assertThat(status(Criterion.M4_5, f -> f.objective = new Objective(true, true, 1, -0.2)))
                .isEqualTo(Status.FAILED);
        assertThat(status(Criterion.M4_5, f -> f.objective = new Objective(true, false, 0, null)))
                .isEqualTo(Status.NO_DATA);
    }

    @Test
    void anExemptionExcusesUntilItsInstantAndNotLonger() {
        var facts = new SampleFacts();
        facts.errors = List.of("KT001");
        var exempt = List.of(new Exempted("M2.3", NOW.plusSeconds(60)));
        var before = of("M2.3", FamilyCriteria.judge(facts.facts(), Ruleset.DEFAULT, exempt, NOW));
        assertThat(before.status()).isEqualTo(Status.SKIPPED);
        assertThat(before.observed()).startsWith("Exempt until 2026-11-03.").contains("KT001");
        var after = of("M2.3", FamilyCriteria.judge(facts.facts(), Ruleset.DEFAULT, exempt, NOW.plusSeconds(60)));
        assertThat(after.status()).isEqualTo(Status.FAILED);
        var needless = List.of(new Exempted("M2.2", NOW.plusSeconds(60)));
        assertThat(of("M2.2", FamilyCriteria.judge(facts.facts(), Ruleset.DEFAULT, needless, NOW))
                        .status())
                .isEqualTo(Status.PASSED);
    }

    private static Judged of(String id, List<Judged> judged) {
        return judged.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static Status status(Criterion criterion, Consumer<SampleFacts> worse) {
        var sample = new SampleFacts();
        worse.accept(sample);
        return criterion.judge(sample.facts(), Ruleset.DEFAULT, NOW).status();
    }
}
