package dev.keyward.registry.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.keys.KeyTemplate;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.Promises;
import dev.keyward.registry.Promises.Retry;
import dev.keyward.registry.Strategy;
import dev.keyward.registry.TemplateVersion;
import dev.keyward.registry.checklist.Tick.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChecklistTests {
    private static final Instant NOW = Instant.parse("2026-11-03T14:00:00Z");
    private static final Retry FIVE_TIMES = new Retry(5, Retry.Backoff.EXPONENTIAL);

    @Test
    void everyLiveTemplateCarriesItsVersion() {
        assertThat(c1(current("catalog:v2:item:{id}"))).extracting(Tick::status).isEqualTo(Status.PASSED);
        var half = c1(current("catalog:v2:item:{id}"), old("catalog:item:{id}", TemplateVersion.State.DEPRECATED));
        assertThat(half.status()).isEqualTo(Status.FAILED);
        assertThat(half.says()).isEqualTo("1 of 2 live templates carry no version.");
        assertThat(half.arithmetic())
                .anyMatch(line -> line.contains("catalog:item:{id}: second segment is no version"));
    }

    @Test
    void aRetiredTemplateIsHistory() {
        assertThat(c1(current("catalog:v2:item:{id}"), old("catalog:item:{id}", TemplateVersion.State.RETIRED))
                        .status())
                .isEqualTo(Status.PASSED);
    }

    @Test
    void aDraftIsJudgedByTheTemplateItAsksFor() {
        assertThat(c1(old("catalog:v1:item:{id}", TemplateVersion.State.DRAFT)).status())
                .isEqualTo(Status.PASSED);
        assertThat(c1(old("catalog:item:{id}", TemplateVersion.State.PROPOSED)).status())
                .isEqualTo(Status.FAILED);
    }

    @Test
    void anInvalidationPathHasBothARetryAndAQueue() {
        assertThat(c2(FIVE_TIMES, null, null).says()).isEqualTo("The invalidation path has no DLQ.");
        assertThat(c2(null, "dlq", null).says()).isEqualTo("The invalidation path has no retry.");
        assertThat(c2(null, " ", null).says()).isEqualTo("The invalidation path has no retry and no DLQ.");
        assertThat(c2(null, null, NOW).status()).isEqualTo(Status.FAILED);
    }

    @Test
    void aQueueThatNobodyWatchesIsNoTick() {
        assertThat(c2(FIVE_TIMES, "dlq", null).status()).isEqualTo(Status.NO_DATA);
        assertThat(c2(FIVE_TIMES, "dlq", NOW.minus(Duration.ofDays(8))).status())
                .isEqualTo(Status.NO_DATA);
        assertThat(c2(FIVE_TIMES, "dlq", NOW.minus(Duration.ofDays(6))).status())
                .isEqualTo(Status.PASSED);
    }

    @Test
    void aTtlAloneHasNoPathToRetry() {
        assertThat(tick(1, spec(Strategy.TTL_ONLY, null, null), List.of(), Series.NONE)
                        .status())
                .isEqualTo(Status.SKIPPED);
        assertThat(tick(1, spec(Strategy.WRITE_THROUGH, null, null), List.of(), Series.NONE)
                        .status())
                .isEqualTo(Status.FAILED);
    }

    @Test
    void withoutMeasurementsNothingIsHealthy() {
        var tick = c3(null, null);
        assertThat(tick.status()).isEqualTo(Status.NO_DATA);
        assertThat(tick.says()).isEqualTo("No measurements yet.");
        assertThat(c3(NOW.minus(Duration.ofHours(25)), NOW.minus(Duration.ofHours(25)))
                        .status())
                .isEqualTo(Status.NO_DATA);
    }

    @Test
    void oneOfTheTwoMetricsIsNotBoth() {
        assertThat(c3(NOW, null).says()).isEqualTo("Speed is measured, correctness is not.");
        assertThat(c3(NOW.minus(Duration.ofDays(2)), NOW).says()).isEqualTo("Correctness is measured, speed is not.");
        assertThat(c3(NOW, NOW.minus(Duration.ofHours(23))).status()).isEqualTo(Status.PASSED);
    }

    private static Tick c1(TemplateVersion... versions) {
        return tick(0, spec(Strategy.EVENT_DRIVEN, null, null), List.of(versions), Series.NONE);
    }

    private static Tick c2(@Nullable Retry retry, @Nullable String dlq, @Nullable Instant depth) {
        var series = new Series(Optional.empty(), Optional.empty(), Optional.ofNullable(depth));
        return tick(1, spec(Strategy.EVENT_DRIVEN, retry, dlq), List.of(), series);
    }

    private static Tick c3(@Nullable Instant p95, @Nullable Instant stale) {
        var series = new Series(Optional.ofNullable(p95), Optional.ofNullable(stale), Optional.empty());
        return tick(2, spec(Strategy.EVENT_DRIVEN, null, null), List.of(), series);
    }

    private static Tick tick(int index, FamilySpec spec, List<TemplateVersion> versions, Series series) {
        return Checklist.of(spec, versions, series, NOW).get(index);
    }

    private static TemplateVersion current(String template) {
        return old(template, TemplateVersion.State.CURRENT);
    }

    private static TemplateVersion old(String template, TemplateVersion.State state) {
        return new TemplateVersion(1, new KeyTemplate(template), state, NOW, "ada");
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
