package dev.keyward.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.keyward.measurement.Measurement;
import dev.keyward.measurement.Measurements;
import dev.keyward.objective.FreshnessFilter;
import dev.keyward.objective.FreshnessRow;
import dev.keyward.objective.Standing;
import dev.keyward.objective.Standings;
import dev.keyward.objective.budget.Evidence;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.registry.Family;
import dev.keyward.testing.OnBothDatabases;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * What declared incidents take from a budget that nobody measures. Target 99 % over 28 days of 40,320 minutes: 403.2 of
 * them may be bad, and incidents here began an hour ago.
 */
@OnBothDatabases
class EstimatedBudgetTests {
    private static final double AN_HOUR = 60 / 403.2;
    private static final Offset<Double> A_MINUTE_OR_TWO = within(2 / 403.2);

    @Autowired
    ApplicationContext console;

    @Autowired
    Standings standings;

    @Autowired
    Measurements measurements;

    private IncidentScene scene;
    private Family family;

    @BeforeEach
    void aFamilyThatNobodyMeasures() {
        scene = new IncidentScene(console, FreshnessClass.SOFT);
        family = scene.family();
        assertThat(in("eu").remaining()).isEqualTo(1);
    }

    @Test
    void aClassATakesItsTimeFromEachRegionAndIsShownAsAnEstimate() {
        scene.declared(IncidentClass.A, family);

        assertThat(in("eu").remaining()).isCloseTo(1 - AN_HOUR, A_MINUTE_OR_TWO);
        assertThat(in("us").remaining()).isEqualTo(in("eu").remaining());
        assertThat(in("eu").evidence()).isEqualTo(Evidence.INCIDENT_DERIVED);
        assertThat(in("eu").arithmetic()).anyMatch(line -> line.contains("stimate"));
        assertThat(overview().evidence()).isEqualTo(Evidence.INCIDENT_DERIVED);
        assertThat(overview().remaining()).isCloseTo(1 - AN_HOUR, A_MINUTE_OR_TWO);
    }

    @Test
    void mitigatedItTakesNoMoreAndARelapseTakesAgain() {
        var incident = scene.declared(IncidentClass.C, family);
        scene.moved(incident, IncidentState.ACTIVE);
        scene.asCy(() -> scene.bean(Incidents.class)
                .move(
                        incident.id(),
                        null,
                        new Move(IncidentState.MITIGATED, null, scene.now.minus(Duration.ofMinutes(30)))));
        assertThat(in("eu").remaining()).isCloseTo(1 - AN_HOUR / 2, A_MINUTE_OR_TWO);

        scene.asCy(() -> scene.bean(Incidents.class)
                .move(
                        incident.id(),
                        null,
                        new Move(IncidentState.ACTIVE, "It is back", scene.now.minus(Duration.ofMinutes(10)))));
        assertThat(in("eu").remaining()).isCloseTo(1 - AN_HOUR * 40 / 60, A_MINUTE_OR_TWO);
    }

    @Test
    void aBucketThatIsMeasuredTakesThePlaceOfTheEstimateForItsTimeAndRegion() {
        scene.declared(IncidentClass.A, family);
        report(Duration.ofMinutes(30), 0);

        assertThat(in("eu").remaining()).isCloseTo(1 - AN_HOUR / 2, A_MINUTE_OR_TWO);
        assertThat(in("us").remaining()).isCloseTo(1 - AN_HOUR, A_MINUTE_OR_TWO);
        assertThat(in("eu").arithmetic()).anyMatch(line -> line.startsWith("Measured: 0 bad of 1,000"));
    }

    @Test
    void measuredThroughoutNothingOfTheEstimateIsLeft() {
        scene.declared(IncidentClass.A, family);
        report(Duration.ofHours(1), 0);
        report(Duration.ofHours(2), 5);
        report(Duration.ZERO.plusMinutes(1), 0);

        assertThat(in("eu").arithmetic()).anyMatch(line -> line.startsWith("Measured: 5 bad of 3,000"));
        assertThat(in("eu").remaining()).isCloseTo(1 - 5 / 30.0, A_MINUTE_OR_TWO);
        assertThat(in("us").remaining()).isCloseTo(1 - AN_HOUR, A_MINUTE_OR_TWO);
    }

    @Test
    void aDrillAMissStormAndAFalseAlarmTakeNothing() {
        scene.declared(IncidentClass.B, family);
        var drill = scene.wanted(IncidentClass.A, family);
        scene.asAda(() -> scene.bean(Incidents.class)
                .declare(new NewIncident(
                        drill.title(),
                        drill.incidentClass(),
                        null,
                        drill.families(),
                        null,
                        null,
                        null,
                        drill.startedAt(),
                        drill.detectedAt(),
                        drill.detectedBy(),
                        null,
                        true)));
        var alarm = scene.declared(IncidentClass.C, family);
        assertThat(in("eu").remaining()).isLessThan(1);
        scene.moved(alarm, IncidentState.CANCELLED);

        assertThat(in("eu").remaining()).isEqualTo(1);
        assertThat(in("us").remaining()).isEqualTo(1);
    }

    /** A bucket of an hour in eu that began so long before the last full minute, cut at that minute. */
    private void report(Duration before, long stale) {
        var now = scene.now.truncatedTo(ChronoUnit.MINUTES);
        var start = now.minus(before);
        var length = before.compareTo(Duration.ofHours(1)) > 0 ? Duration.ofHours(1) : before;
        scene.asAda(() -> measurements.take(List.of(measured(start, Math.toIntExact(length.toSeconds()), stale))));
    }

    private Measurement measured(Instant start, int seconds, long stale) {
        return new Measurement(
                family.name(),
                "eu",
                start,
                seconds,
                1_000,
                1_000,
                0,
                1_000,
                stale,
                null,
                null,
                null,
                null,
                null,
                "test-" + start,
                "at-" + start);
    }

    private Standing in(String region) {
        return scene.asAda(() -> standings.of(family.name())).stream()
                .filter(standing -> standing.region().equals(region))
                .findFirst()
                .orElseThrow();
    }

    private FreshnessRow overview() {
        var filter = new FreshnessFilter(family.name().text(), null, null, null, null);
        return scene.asAda(() -> standings.page(filter, null, 0, 1)).getFirst();
    }
}
