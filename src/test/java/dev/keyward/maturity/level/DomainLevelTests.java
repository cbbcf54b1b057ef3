package dev.keyward.maturity.level;

import static dev.keyward.maturity.criteria.SampleFacts.NOW;
import static dev.keyward.maturity.criteria.SampleFacts.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.maturity.criteria.Judged;
import dev.keyward.maturity.criteria.Ruleset;
import dev.keyward.maturity.criteria.Status;
import dev.keyward.ownership.Criticality;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.registry.FamilySpec.Impact;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DomainLevelTests {
    private static final List<FamilyLevel> AT_THE_TOP =
            List.of(new FamilyLevel("f", 4, Impact.LOW, FreshnessClass.SOFT));

    @Test
    void aDomainWithoutActiveFamiliesIsNotAssessed() {
        assertThat(DomainLevel.of(List.of(), criteria(Map.of()), Ruleset.DEFAULT)
                        .level())
                .isNull();
    }

    @Test
    void eachCriterionOfTheDomainHoldsItBelowItsLevel() {
        assertThat(level(Map.of())).isEqualTo(4);
        assertThat(level(Map.of(DomainCriterion.D4_1, Status.FAILED))).isEqualTo(3);
        assertThat(level(Map.of(DomainCriterion.D3_2, Status.FAILED))).isEqualTo(2);
        assertThat(level(Map.of(DomainCriterion.D3_1, Status.NO_DATA))).isEqualTo(2);
        assertThat(level(Map.of(DomainCriterion.D2_2, Status.FAILED))).isEqualTo(1);
        assertThat(level(Map.of(DomainCriterion.D2_1, Status.NO_DATA, DomainCriterion.D4_1, Status.FAILED)))
                .isEqualTo(1);
        assertThat(level(Map.of(DomainCriterion.D3_1, Status.SKIPPED))).isEqualTo(4);
    }

    private static int level(Map<DomainCriterion, Status> some) {
        var level = DomainLevel.of(AT_THE_TOP, criteria(some), Ruleset.DEFAULT).level();
        return level == null ? -1 : level;
    }

    @Test
    void aDomainIsJudgedByItsCharterItsPromiseItsReviewItsDrillsAndItsOwners() {
        var good = new DomainFacts("catalog", "team-catalog", 3, true, List.of(), true, daysAgo(180), List.of());
        assertThat(DomainCriterion.judgeAll(good, Ruleset.DEFAULT, List.of(), NOW))
                .extracting(Judged::status)
                .containsOnly(Status.PASSED);
        var bad = new DomainFacts(
                "catalog", "team-catalog", 3, false, List.of("a tier"), false, daysAgo(181), List.of("catalog-item"));
        assertThat(DomainCriterion.judgeAll(bad, Ruleset.DEFAULT, List.of(), NOW))
                .extracting(Judged::status)
                .containsOnly(Status.FAILED);
        var unknown = new DomainFacts("catalog", "team-catalog", null, false, List.of(), null, null, List.of());
        assertThat(DomainCriterion.judgeAll(unknown, Ruleset.DEFAULT, List.of(), NOW))
                .extracting(Judged::status)
                .containsExactly(Status.NO_DATA, Status.PASSED, Status.NO_DATA, Status.FAILED, Status.PASSED);
    }

    @Test
    void theOrganisationIsWhereAllCriticalAndMostOtherDomainsAre() {
        assertThat(organisation(part(Criticality.CRITICAL, 2), part(Criticality.LOW, 4)))
                .isEqualTo(2);
        assertThat(organisation(
                        part(Criticality.CRITICAL, 4),
                        part(Criticality.HIGH, 3),
                        part(Criticality.HIGH, 3),
                        part(Criticality.HIGH, 3),
                        part(Criticality.LOW, 3),
                        part(Criticality.LOW, 0)))
                .isEqualTo(3);
        assertThat(organisation(part(Criticality.CRITICAL, 4), part(Criticality.HIGH, 3), part(Criticality.LOW, 0)))
                .isZero();
        assertThat(OrganisationLevel.of(List.of(), Ruleset.DEFAULT).level()).isNull();
    }

    private static int organisation(OrganisationLevel.Part... parts) {
        var level = OrganisationLevel.of(List.of(parts), Ruleset.DEFAULT).level();
        return level == null ? -1 : level;
    }

    private static OrganisationLevel.Part part(Criticality criticality, int level) {
        return new OrganisationLevel.Part("d", criticality, level);
    }

    static List<Judged> criteria(Map<DomainCriterion, Status> some) {
        return Arrays.stream(DomainCriterion.values())
                .map(one -> new Judged(one.id(), some.getOrDefault(one, Status.PASSED), "", "", ""))
                .toList();
    }

    static List<Judged> criteria(Random random) {
        return Arrays.stream(DomainCriterion.values())
                .map(one ->
                        new Judged(one.id(), Status.values()[random.nextInt(8) % 4 * random.nextInt(2)], "", "", ""))
                .toList();
    }
}
