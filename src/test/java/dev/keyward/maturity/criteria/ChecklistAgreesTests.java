package dev.keyward.maturity.criteria;

import static dev.keyward.maturity.criteria.SampleFacts.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.maturity.criteria.FamilyFacts.Measured;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.Promises;
import dev.keyward.registry.Promises.Retry;
import dev.keyward.registry.Strategy;
import dev.keyward.registry.checklist.Checklist;
import dev.keyward.registry.checklist.Series;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The production checklist shows M3.4 as C2 and M3.2 as C3 (domain.md 5.8): two places, one answer. */
class ChecklistAgreesTests {
    private static final List<Optional<Instant>> POINTS = List.of(
            Optional.empty(),
            Optional.of(NOW.minus(Duration.ofHours(1))),
            Optional.of(NOW.minus(Duration.ofHours(25))),
            Optional.of(NOW.minus(Duration.ofDays(8))));

    @Test
    void theInvalidationPathIsJudgedAlike() {
        for (var strategy : Strategy.values()) {
            for (var retry : Arrays.asList(null, new Retry(5, Retry.Backoff.EXPONENTIAL))) {
                for (var dlq : Arrays.asList(null, "orders-dlq")) {
                    for (var depth : POINTS) {
                        var sample = new SampleFacts().path(strategy, retry != null, dlq != null);
                        sample.measured = new Measured(null, null, null, null, depth.orElse(null), Map.of());
                        var series = new Series(Optional.empty(), Optional.empty(), depth);
                        assertThat(Criterion.M3_4
                                        .judge(sample.facts(), Ruleset.DEFAULT, NOW)
                                        .status()
                                        .name())
                                .as("%s %s %s %s", strategy, retry, dlq, depth)
                                .isEqualTo(tick(1, spec(strategy, retry, dlq), series));
                    }
                }
            }
        }
    }

    @Test
    void bothMetricsAreJudgedAlike() {
        for (var speed : POINTS) {
            for (var stale : POINTS) {
                var sample = new SampleFacts();
                sample.measured = new Measured(null, null, speed.orElse(null), stale.orElse(null), null, Map.of());
                var series = new Series(speed, stale, Optional.empty());
                assertThat(Criterion.M3_2
                                .judge(sample.facts(), Ruleset.DEFAULT, NOW)
                                .status()
                                .name())
                        .as("%s %s", speed, stale)
                        .isEqualTo(tick(2, spec(Strategy.TTL_ONLY, null, null), series));
            }
        }
    }

    private static String tick(int number, FamilySpec spec, Series series) {
        return Checklist.of(spec, List.of(), series, NOW).get(number).status().name();
    }

    private static FamilySpec spec(Strategy strategy, @Nullable Retry retry, @Nullable String dlq) {
        return new FamilySpec(
                null,
                new DomainId("catalog"),
                new TeamId("team-catalog"),
                null,
                "catalog:v2:item:{id}",
                null,
                "shop",
                "Item cards",
                null,
                null,
                new Promises.Invalidation(strategy, retry, dlq, null),
                null,
                null,
                null);
    }
}
