package dev.keyward.registry.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.kernel.Finding;
import dev.keyward.registry.FamilySpec.ValueKind;
import dev.keyward.registry.Promises.Ttl;
import dev.keyward.registry.Surroundings.Expected;
import dev.keyward.registry.lint.Observed.Lives;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** KF013: declared against observed, by vectors. */
class ObservedOffencesTests {
    private static final Observed HEALTHY = new Observed(
            1_000,
            0,
            Optional.of(new Lives(60, 594)),
            Map.of("hash", 1_000L),
            OptionalDouble.of(1_100),
            50_000,
            50_000);

    @ParameterizedTest
    @CsvSource({
        // TTL declared, jitter, p10 and p99 of what sampled keys had left; whether it is off
        "600, 0, 60, 594, false",
        "600, 0, 60, 719, false",
        "600, 0, 60, 721, true",
        "600, 10, 60, 791, false",
        "600, 10, 60, 793, true",
        "600, 0, 60, 481, false",
        "600, 0, 60, 479, true",
        "600, 10, 60, 433, false",
        "600, 10, 60, 431, true",
        // all written at once: what is left says nothing about the whole life, unless it is longer
        "600, 0, 290, 300, false",
        "600, 0, 790, 800, true",
        // written again and again: all of them have nearly the whole life left
        "600, 0, 560, 600, false",
    })
    void aTtlIsOffByMoreThanAFifth(long ttl, int jitter, double p10, double p99, boolean off) {
        var seen = new Observed(
                1_000, 0, Optional.of(new Lives(p10, p99)), Map.of(), OptionalDouble.empty(), 50_000, 50_000);

        assertThat(judged(seen, new Ttl(Duration.ofSeconds(ttl), jitter), null, null))
                .extracting(Finding::field)
                .isEqualTo(off ? List.of("ttl.value") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"1000, 10, false", "1000, 11, true", "50, 1, true", "49, 49, false"})
    void oneKeyInAHundredMayStayForEverIfFiftyWereSeen(long sampled, long without, boolean off) {
        var seen =
                new Observed(sampled, without, Optional.of(new Lives(60, 594)), Map.of(), OptionalDouble.empty(), 1, 1);

        assertThat(judged(seen, new Ttl(Duration.ofSeconds(600), 0), null, null))
                .hasSize(off ? 1 : 0);
    }

    @Test
    void keysThatExpireAlthoughNoTtlIsDeclaredAreTold() {
        assertThat(judged(HEALTHY, null, null, null))
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .startsWith("No TTL is declared, but 100 % of 1,000 sampled keys expire, within 9 min 54 s.");
    }

    @ParameterizedTest
    @CsvSource({
        "HASH, hash, false",
        "STRING, hash, true",
        "ZSET, zset, false",
        "JSON, ReJSON-RL, false",
        "STREAM, stream, false",
    })
    void aTypeIsWhatRedisCallsIt(ValueKind declared, String type, boolean off) {
        var seen =
                new Observed(100, 0, Optional.of(new Lives(60, 594)), Map.of(type, 100L), OptionalDouble.empty(), 1, 1);

        assertThat(judged(seen, new Ttl(Duration.ofSeconds(600), 0), declared, null))
                .hasSize(off ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        // keys expected, fewest and most seen; whether even the nearest of them is more than twice off
        "1000, 2000, 2000, false",
        "1000, 2001, 2001, true",
        "1000, 500, 500, false",
        "1000, 499, 499, true",
        "1000, 1500, 4000, false",
        "1000, 100, 600, false",
        "1000, 0, 0, true",
    })
    void aSampleMustBeSureThatThereAreTwiceAsManyOrHalf(long expected, double fewest, double most, boolean off) {
        var seen = new Observed(10, 0, Optional.of(new Lives(60, 594)), Map.of(), OptionalDouble.empty(), fewest, most);

        assertThat(judged(seen, new Ttl(Duration.ofSeconds(600), 0), null, new Expected(expected, null, null, null)))
                .hasSize(off ? 1 : 0);
    }

    @Test
    void eachDeviationIsAFindingOfItsOwnWithEvidence() {
        var findings = judged(
                HEALTHY, new Ttl(Duration.ofHours(1), 0), ValueKind.STRING, new Expected(10_000L, 10_000L, null, null));

        assertThat(findings)
                .extracting(Finding::field)
                .containsExactly("valueType", "ttl.value", "expected.valueBytes", "expected.keys");
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.blocks()).isFalse();
            assertThat(finding.evidence()).isNotBlank();
        });
    }

    private static List<Finding> judged(
            Observed seen, @Nullable Ttl ttl, @Nullable ValueKind kind, @Nullable Expected expected) {
        var spec = ModelFamily.spec()
                .but()
                .ttl(ttl)
                .valueType(kind)
                .expected(expected)
                .spec();
        var facts = ModelFamily.knowing(
                spec, ModelFamily.STRICT, Evidence.ofManifest(true).seeing(seen));
        return Rulebook.BUILT_IN.judge(facts).stream()
                .filter(finding -> finding.ruleId().equals("KF013"))
                .toList();
    }
}
