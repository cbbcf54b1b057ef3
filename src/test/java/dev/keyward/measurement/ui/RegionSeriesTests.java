package dev.keyward.measurement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.measurement.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a region's chart says before it is drawn. */
class RegionSeriesTests {
    private static final Instant NOON = Instant.parse("2026-11-03T12:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(5);

    @Test
    void whatIsMissingComesFirstThenTheMostStale() {
        var regions = Stream.of(
                        region("fine", 1.0, 100, 0),
                        region("stale", 1.0, 100, 9),
                        region("slowless", null, 100, 0),
                        new RegionSeries("silent", List.of()))
                .sorted(RegionSeries.WORST_FIRST)
                .map(RegionSeries::region);
        assertThat(regions).containsExactly("slowless", "stale", "fine", "silent");
    }

    @Test
    void oneWithoutTheOtherIsAFailingCheck() {
        assertThat(region("eu", 1.0, 100, 1).verdict()).isEqualTo("Both measured");
        assertThat(region("eu", null, 100, 1).verdict()).isEqualTo("Hit p95 missing");
        assertThat(region("eu", 1.0, 0, 0).verdict()).isEqualTo("Stale reads missing");
        assertThat(new RegionSeries("eu", List.of()).verdict()).isEqualTo("No reports");
    }

    @Test
    void aStepWithoutAReportIsAGap() {
        var steps = List.of(NOON.minus(STEP), NOON);
        assertThat(region("eu", 2.5, 100, 1).values(steps, Point::hitP95Ms)).containsExactly(null, 2.5);
        assertThat(region("eu", 2.5, 0, 0).values(steps, Point::staleRatio)).containsOnlyNulls();
    }

    private static RegionSeries region(String name, @Nullable Double speed, long sampled, long stale) {
        return new RegionSeries(
                name, List.of(new Point(name, NOON, 1_000, 900, 100, sampled, stale, null, speed, null, null, null)));
    }
}
