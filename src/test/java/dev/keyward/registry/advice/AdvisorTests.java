package dev.keyward.registry.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.keys.KeyTemplate;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.FreshnessTier;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.Promises;
import dev.keyward.registry.Strategy;
import dev.keyward.registry.Surroundings.Expected;
import dev.keyward.registry.advice.Advice.Verdict;
import dev.keyward.registry.advice.Situation.Traffic;
import dev.keyward.registry.lint.Declared;
import dev.keyward.registry.lint.Evidence;
import dev.keyward.registry.lint.Facts;
import dev.keyward.registry.lint.Place;
import dev.keyward.registry.lint.Promise;
import dev.keyward.registry.lint.Rulebook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AdvisorTests {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void theMatrixOfThePlaybook() {
        assertThat(verdicts(FreshnessClass.BATCH, FreshnessTier.HOURS))
                .containsExactly(Verdict.FITS, Verdict.ADVISED_AGAINST, Verdict.ALLOWED);
        assertThat(verdicts(FreshnessClass.SOFT, FreshnessTier.MINUTES))
                .containsExactly(Verdict.ALLOWED, Verdict.FITS, Verdict.ALLOWED);
        assertThat(verdicts(FreshnessClass.STRICT, FreshnessTier.NEAR_IMMEDIATE))
                .containsExactly(Verdict.BLOCKED, Verdict.FITS, Verdict.ALLOWED);
    }

    @Test
    void strictDataNeverRestsOnATtlAlone() {
        var advice = advice(Strategy.TTL_ONLY, situation(FreshnessClass.STRICT, null, null, null));
        assertThat(advice.isBlocked()).isTrue();
        assertThat(advice.decisive())
                .singleElement()
                .satisfies(reason -> assertThat(reason.rule()).contains("KF001"));
    }

    @Test
    void aTtlBeyondThePromiseIsRefusedWithBothNumbers() {
        var advice = advice(Strategy.TTL_ONLY, situation(FreshnessClass.SOFT, Duration.ofMinutes(10), null, null));
        assertThat(advice.decisive()).singleElement().satisfies(reason -> {
            assertThat(reason.rule()).contains("KF002");
            assertThat(reason.words()).contains("10 min", "1 min");
        });
        assertThat(advice(Strategy.TTL_ONLY, situation(FreshnessClass.SOFT, MINUTE, null, null))
                        .verdict())
                .isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void eventsNeedAPathThatLosesNothing() {
        assertThat(advice(Strategy.EVENT_DRIVEN, situation(FreshnessClass.SOFT, null, false, null))
                        .decisive())
                .singleElement()
                .satisfies(reason -> assertThat(reason.rule()).contains("KF003"));
        assertThat(advice(Strategy.EVENT_DRIVEN, situation(FreshnessClass.SOFT, null, true, null))
                        .verdict())
                .isEqualTo(Verdict.FITS);
        assertThat(advice(Strategy.EVENT_DRIVEN, situation(FreshnessClass.SOFT, null, null, null))
                        .verdict())
                .as("nobody chose a path yet")
                .isEqualTo(Verdict.FITS);
    }

    @Test
    void churnSpeaksAgainstCachingAtAll() {
        var busy = situation(FreshnessClass.SOFT, null, true, new Traffic(20, 80, OptionalLong.empty()));
        assertThat(advice(Strategy.EVENT_DRIVEN, busy).decisive())
                .singleElement()
                .satisfies(reason -> assertThat(reason.words()).contains("20 reads", "80 writes", "20 %"));
        assertThat(advice(Strategy.WRITE_THROUGH, busy).verdict()).isEqualTo(Verdict.ADVISED_AGAINST);
    }

    @Test
    void aTtlThatIsShorterThanTheTimeBetweenReadsHitsNothing() {
        var idle = situation(FreshnessClass.BATCH, null, null, new Traffic(10, 0, OptionalLong.of(10_000)));
        assertThat(advice(Strategy.TTL_ONLY, idle).decisive())
                .singleElement()
                .satisfies(reason -> assertThat(reason.words()).contains("6 %"));
    }

    @Test
    void onlySmallDataIsWrittenThrough() {
        assertThat(advice(Strategy.WRITE_THROUGH, sized(1_000, 1_000)).verdict())
                .isEqualTo(Verdict.FITS);
        var large = advice(Strategy.WRITE_THROUGH, sized(10_000_000, 1_000));
        assertThat(large.verdict()).isEqualTo(Verdict.ADVISED_AGAINST);
        assertThat(large.decisive().getFirst().rule()).contains("KF008");
        assertThat(Situation.memory(Long.MAX_VALUE, Long.MAX_VALUE / 2)).hasValue(Long.MAX_VALUE);
    }

    static Stream<Situation> situations() {
        var all = new ArrayList<Situation>();
        for (var freshnessClass : FreshnessClass.values()) {
            for (var ttl : new @Nullable Duration[] {null, MINUTE, Duration.ofMinutes(2)}) {
                for (var safe : List.of(true, false)) {
                    for (var keys : List.of(1_000L, 20_000_000L)) {
                        all.add(new Situation(
                                freshnessClass,
                                FreshnessTier.SECONDS,
                                MINUTE,
                                Optional.ofNullable(ttl),
                                Optional.of(safe),
                                Optional.empty(),
                                Situation.memory(keys, 1_000)));
                    }
                }
            }
        }
        return all.stream();
    }

    /** What the advisor blocks is what the standard refuses: no family is refused that the form let pass, and back. */
    @ParameterizedTest
    @MethodSource("situations")
    void theAdvisorAndTheStandardAgree(Situation situation) {
        for (var advice : Advisor.on(situation)) {
            var told = advice.reasons().stream()
                    .flatMap(reason -> reason.rule().stream())
                    .toList();
            assertThat(told)
                    .as("%s in %s", advice.strategy(), situation)
                    .containsExactlyInAnyOrderElementsOf(broken(advice.strategy(), situation));
        }
    }

    private static Set<String> broken(Strategy strategy, Situation situation) {
        var safe = situation.safePath().orElseThrow();
        var template = new KeyTemplate("catalog:v1:item:{item_id=int}");
        var keys = situation.memory().orElseThrow() / 1_100;
        var spec = new FamilySpec(
                        null,
                        new DomainId("catalog"),
                        new TeamId("team-catalog"),
                        null,
                        template.text(),
                        null,
                        "shop",
                        "Item cards",
                        null,
                        null,
                        new Promises.Invalidation(
                                strategy,
                                safe ? new Promises.Retry(5, Promises.Retry.Backoff.EXPONENTIAL) : null,
                                safe ? "dlq" : null,
                                null),
                        situation.ttl().map(ttl -> new Promises.Ttl(ttl, 10)).orElse(null),
                        null,
                        null)
                .but()
                .expected(new Expected(keys, 1_000L, null, null))
                .spec();
        var promise = new Promise(situation.freshnessClass(), situation.tier(), situation.maxStaleness());
        var declared = new Declared(spec, template, Optional.of(promise), Place.UNKNOWN, Evidence.ofManifest(true));
        var known = Set.of("KF001", "KF002", "KF003", "KF008");
        return Set.copyOf(
                Rulebook.BUILT_IN.judge(Facts.of(template, Set.of("catalog")).with(declared)).stream()
                        .filter(finding -> known.contains(finding.ruleId()))
                        .filter(finding -> !finding.message().contains("there is none"))
                        .map(finding -> finding.ruleId())
                        .toList());
    }

    private static List<Verdict> verdicts(FreshnessClass freshnessClass, FreshnessTier tier) {
        return Advisor.on(new Situation(
                        freshnessClass,
                        tier,
                        tier.defaultMaxStaleness(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalLong.empty()))
                .stream()
                .map(Advice::verdict)
                .toList();
    }

    private static Advice advice(Strategy strategy, Situation situation) {
        return Advisor.on(situation).get(strategy.ordinal());
    }

    private static Situation situation(
            FreshnessClass freshnessClass, @Nullable Duration ttl, @Nullable Boolean safe, @Nullable Traffic traffic) {
        return new Situation(
                freshnessClass,
                FreshnessTier.SECONDS,
                MINUTE,
                Optional.ofNullable(ttl),
                Optional.ofNullable(safe),
                Optional.ofNullable(traffic),
                OptionalLong.empty());
    }

    private static Situation sized(long keys, long valueBytes) {
        return new Situation(
                FreshnessClass.STRICT,
                FreshnessTier.SECONDS,
                MINUTE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Situation.memory(keys, valueBytes));
    }
}
