package dev.keyward.maturity.level;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.maturity.criteria.Criterion;
import dev.keyward.maturity.criteria.Exempted;
import dev.keyward.maturity.criteria.FamilyCriteria;
import dev.keyward.maturity.criteria.Judged;
import dev.keyward.maturity.criteria.Ruleset;
import dev.keyward.maturity.criteria.SampleFacts;
import dev.keyward.maturity.criteria.Status;
import dev.keyward.ownership.Criticality;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.registry.FamilySpec.Impact;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The vectors v1 to v5 of domain.md 5.1, and what must hold for any input. */
class LevelTests {
    private static final int ROUNDS = 5_000;

    @Test
    void v1AnExpiredAttestationHoldsAFamilyAtLevelOne() {
        var standing = Standing.of(but(Status.PASSED, Map.of(Criterion.M2_2, Status.FAILED)));
        assertThat(standing).isEqualTo(new Standing(1, 4, 5));
        assertThat(standing.progress()).isEqualTo(0.8);
    }

    @Test
    void v2NoTestEvidenceHoldsASingleRegionFamilyAtLevelThree() {
        var standing = Standing.of(but(
                Status.PASSED,
                Map.of(
                        Criterion.M4_1, Status.SKIPPED,
                        Criterion.M4_2, Status.SKIPPED,
                        Criterion.M4_4, Status.SKIPPED,
                        Criterion.M4_3, Status.NO_DATA)));
        assertThat(standing).isEqualTo(new Standing(3, 1, 2));
    }

    @Test
    void v3NothingButSkippedIsNoLevelFour() {
        var statuses = but(Status.PASSED, Map.of());
        Criterion.of(4).forEach(criterion -> statuses.put(criterion, Status.SKIPPED));
        assertThat(Standing.of(statuses)).isEqualTo(new Standing(3, 0, 0));
        statuses.put(Criterion.M4_3, Status.PASSED);
        assertThat(Standing.of(statuses).level()).isEqualTo(4);
    }

    @Test
    void v4AStrictFamilyCannotBeAveragedAway() {
        var families = new ArrayList<FamilyLevel>();
        for (var n = 0; n < 9; n++) {
            families.add(new FamilyLevel("f" + n, 3, Impact.MEDIUM, FreshnessClass.SOFT));
        }
        families.add(new FamilyLevel("strict", 1, Impact.HIGH, FreshnessClass.STRICT));
        assertThat(DomainLevel.weightedShare(families, 3, Ruleset.DEFAULT.rollUp()))
                .isEqualTo(18 / 21.0);
        assertThat(DomainLevel.of(families, passed(), Ruleset.DEFAULT)).isEqualTo(new DomainLevel(1, 1, 2, 4));
    }

    @Test
    void v5AnExemptionThatEndsTakesItsLevelWithIt() {
        var facts = new SampleFacts();
        facts.errors = List.of("KT001");
        var midnight = SampleFacts.NOW;
        var exempt = List.of(new Exempted("M2.3", midnight));
        var before = FamilyCriteria.judge(facts.facts(), Ruleset.DEFAULT, exempt, midnight.minusSeconds(1));
        var after = FamilyCriteria.judge(facts.facts(), Ruleset.DEFAULT, exempt, midnight);
        assertThat(Standing.of(before).level()).isEqualTo(4);
        assertThat(Standing.of(after).level()).isEqualTo(1);
    }

    @Test
    void aLevelNeverRisesWhenACriterionThatPassedFails() {
        var random = new Random(20261103);
        for (var round = 0; round < ROUNDS; round++) {
            var statuses = random(random);
            var before = Standing.of(statuses).level();
            for (var criterion : Criterion.values()) {
                if (statuses.get(criterion) == Status.PASSED) {
                    var worse = new EnumMap<>(statuses);
                    worse.put(criterion, Status.FAILED);
                    assertThat(Standing.of(worse).level()).isLessThanOrEqualTo(before);
                }
            }
        }
    }

    @Test
    void noLevelHoldsWithoutTheOnesBelowAndSomethingThatPassed() {
        var random = new Random(7);
        for (var round = 0; round < ROUNDS; round++) {
            var statuses = random(random);
            var level = Standing.of(statuses).level();
            for (var below = 1; below <= level; below++) {
                assertThat(Criterion.of(below)).anyMatch(c -> statuses.get(c) == Status.PASSED);
                assertThat(Criterion.of(below)).noneMatch(c -> statuses.get(c) == Status.FAILED);
                assertThat(Criterion.of(below)).noneMatch(c -> statuses.get(c) == Status.NO_DATA);
            }
        }
    }

    @Test
    void aDomainNeverExceedsWhatItsPartsAllow() {
        var random = new Random(42);
        for (var round = 0; round < ROUNDS; round++) {
            var families = families(random);
            var criteria = DomainLevelTests.criteria(random);
            var domain = DomainLevel.of(families, criteria, Ruleset.DEFAULT);
            var level = domain.level();
            if (families.isEmpty()) {
                assertThat(level).isNull();
                continue;
            }
            var lowest = Math.min(domain.byShare(), Math.min(domain.byStrict(), domain.byDomain()));
            assertThat(level).isEqualTo(lowest);
            assertThat(level)
                    .isLessThanOrEqualTo(
                            families.stream().mapToInt(FamilyLevel::level).max().orElseThrow());
            families.stream()
                    .filter(family -> family.freshness() == FreshnessClass.STRICT)
                    .forEach(family -> assertThat(level).isLessThanOrEqualTo(family.level() + 1));
            assertThat(DomainLevel.weightedShare(families, lowest, Ruleset.DEFAULT.rollUp()))
                    .isGreaterThanOrEqualTo(0.9);
        }
    }

    @Test
    void aDomainNeverRisesWhenOneOfItsFamiliesFalls() {
        var random = new Random(43);
        for (var round = 0; round < ROUNDS; round++) {
            var families = families(random);
            var criteria = DomainLevelTests.criteria(random);
            var before =
                    number(DomainLevel.of(families, criteria, Ruleset.DEFAULT).level());
            for (var n = 0; n < families.size(); n++) {
                var worse = new ArrayList<>(families);
                var family = families.get(n);
                worse.set(
                        n,
                        new FamilyLevel(
                                family.family(), Math.max(0, family.level() - 1), family.impact(), family.freshness()));
                assertThat(DomainLevel.of(worse, criteria, Ruleset.DEFAULT).level())
                        .isNotNull()
                        .isLessThanOrEqualTo(before);
            }
        }
    }

    @Test
    void theOrganisationNeverExceedsItsCriticalDomains() {
        var random = new Random(44);
        for (var round = 0; round < ROUNDS; round++) {
            var parts = new ArrayList<OrganisationLevel.Part>();
            for (var n = random.nextInt(7); n > 0; n--) {
                parts.add(new OrganisationLevel.Part(
                        "d" + n,
                        Criticality.values()[random.nextInt(4)],
                        random.nextInt(5) == 0 ? null : Integer.valueOf(random.nextInt(5))));
            }
            var level = OrganisationLevel.of(parts, Ruleset.DEFAULT).level();
            var assessed = parts.stream().filter(part -> part.level() != null).toList();
            if (assessed.isEmpty()) {
                assertThat(level).isNull();
                continue;
            }
            assertThat(level).isNotNull();
            assessed.stream()
                    .filter(part -> part.criticality() == Criticality.CRITICAL)
                    .forEach(part -> assertThat(level).isLessThanOrEqualTo(number(part.level())));
            var others = assessed.stream()
                    .filter(part -> part.criticality() != Criticality.CRITICAL)
                    .toList();
            assertThat(others.stream()
                            .filter(part -> number(part.level()) >= number(level))
                            .count())
                    .isGreaterThanOrEqualTo((long) Math.ceil(0.8 * others.size() - 1e-9));
        }
    }

    private static int number(@Nullable Integer level) {
        return level == null ? -1 : level;
    }

    static List<FamilyLevel> families(Random random) {
        var families = new ArrayList<FamilyLevel>();
        for (var n = random.nextInt(12); n > 0; n--) {
            families.add(new FamilyLevel(
                    "f" + n,
                    random.nextInt(5),
                    Impact.values()[random.nextInt(3)],
                    FreshnessClass.values()[random.nextInt(3)]));
        }
        return families;
    }

    private static EnumMap<Criterion, Status> random(Random random) {
        var statuses = new EnumMap<Criterion, Status>(Criterion.class);
        for (var criterion : Criterion.values()) {
            var drawn = random.nextInt(12);
            statuses.put(criterion, drawn < 9 ? Status.PASSED : Status.values()[drawn - 8]);
        }
        return statuses;
    }

    private static EnumMap<Criterion, Status> but(Status all, Map<Criterion, Status> some) {
        var statuses = new EnumMap<Criterion, Status>(Criterion.class);
        for (var criterion : Criterion.values()) {
            statuses.put(criterion, some.getOrDefault(criterion, all));
        }
        return statuses;
    }

    static List<Judged> passed() {
        return DomainLevelTests.criteria(Map.of());
    }
}
