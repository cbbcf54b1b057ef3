package dev.keyward.incident.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.RootCause;
import dev.keyward.incident.times.Episode;
import dev.keyward.incident.times.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTests {
    private static final Instant START = Instant.parse("2026-09-30T22:00:00Z");

    @Test
    void eachMeasureIsTheDifferenceThatItsNameSays() {
        var figures = Figures.of(List.of(sample(IncidentClass.A, 2)));
        assertThat(figures.of(Measure.MTTD).mean()).isEqualTo(Duration.ofMinutes(10));
        assertThat(figures.of(Measure.MTTA).mean()).isEqualTo(Duration.ofMinutes(5));
        assertThat(figures.of(Measure.MTTM).mean()).isEqualTo(Duration.ofMinutes(60));
        assertThat(figures.of(Measure.MTTR).mean()).isEqualTo(Duration.ofMinutes(180));
        assertThat(figures.of(Measure.STALE_EXPOSURE).sum()).isEqualTo(Duration.ofMinutes(120));
    }

    @Test
    void aRelapseAddsToTheExposure() {
        var once = sample(IncidentClass.C, 1);
        var again = new Episode(START.plus(Duration.ofMinutes(100)), START.plus(Duration.ofMinutes(130)));
        var twice = new Sample(
                2,
                IncidentClass.C,
                Set.of("catalog"),
                null,
                once.times(),
                List.of(once.episodes().getFirst(), again),
                1);
        assertThat(Measure.STALE_EXPOSURE.of(twice)).contains(Duration.ofMinutes(90));
    }

    @Test
    void aMissStormHasNoStaleExposure() {
        assertThat(Measure.STALE_EXPOSURE.of(sample(IncidentClass.B, 3))).isEmpty();
        assertThat(Measure.MTTR.of(sample(IncidentClass.B, 3))).isPresent();
    }

    @Test
    void medianAndP90AreThoseOfTheSortedList() {
        var ten = Spread.of(
                IntStream.rangeClosed(1, 10).mapToObj(Duration::ofMinutes).toList());
        assertThat(ten.count()).isEqualTo(10);
        assertThat(ten.median()).isEqualTo(Duration.ofSeconds(330));
        assertThat(ten.p90()).isEqualTo(Duration.ofMinutes(9));
        assertThat(ten.mean()).isEqualTo(Duration.ofSeconds(330));
        var three = Spread.of(List.of(Duration.ofHours(5), Duration.ofHours(1), Duration.ofHours(2)));
        assertThat(three.median()).isEqualTo(Duration.ofHours(2));
        assertThat(three.p90()).isEqualTo(Duration.ofHours(5));
        assertThat(Spread.of(List.of()).count()).isZero();
    }

    @Test
    void groupsAreByClassDomainCauseAndQuarter() {
        var samples = List.of(sample(IncidentClass.A, 1), sample(IncidentClass.C, 1));
        assertThat(Dimension.CLASS.split(samples)).containsOnlyKeys("A", "C");
        assertThat(Dimension.DOMAIN.split(samples)).containsOnlyKeys("account", "catalog");
        assertThat(Dimension.DOMAIN.split(samples).values())
                .extracting(Figures::incidents)
                .containsExactly(2, 2);
        assertThat(Dimension.CAUSE.split(samples)).containsOnlyKeys("Invalidation path");
        assertThat(Dimension.QUARTER.split(samples)).containsOnlyKeys("2026-Q4");
    }

    @Test
    void whatIsLeftOutIsSaid() {
        assertThat(new LeftOut(1, 2, 0, 3).sentence())
                .isEqualTo("Left out: 3 open ones, 1 drill, 2 false alarms, 0 duplicates.");
        assertThat(new LeftOut(0, 0, 0, 0).sentence()).isEqualTo("Nothing is left out.");
    }

    private static Sample sample(IncidentClass incidentClass, int families) {
        var times = new Times(START, after(10), after(15), after(60), after(180), null);
        return new Sample(
                1,
                incidentClass,
                Set.of("account", "catalog"),
                RootCause.INVALIDATION_PATH,
                times,
                List.of(new Episode(START, after(60))),
                families);
    }

    private static Instant after(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }
}
