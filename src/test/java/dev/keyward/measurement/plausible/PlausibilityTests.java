package dev.keyward.measurement.plausible;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.measurement.Measurement;
import dev.keyward.registry.FamilyId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlausibilityTests {
    private static final Instant NOW = Instant.parse("2026-11-03T12:00:00Z");
    private final Plausibility plausibility = new Plausibility(NOW, NOW.minus(Duration.ofDays(35)));

    @Test
    void anHonestReportHasNothingAgainstIt() {
        assertThat(fields(report("eu", "PT-5M", 300, 100, 90, 10, 20, 1, 12.5, "svc/a", "id-1")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PT2M, true",
        "PT2M0.000001S, false",
        "PT-840H, true",
        "PT-840H-1S, false",
        "PT-490000H, false",
    })
    void aBucketBeginsBetweenTheRetentionAndTwoMinutesFromNow(Duration start, boolean fine) {
        var said = fields(report("eu", start.toString(), 300, 100, 90, 10, 20, 1, 1.0, "svc", "id"));
        assertThat(said).isEqualTo(fine ? List.of() : List.of("items[0].bucketStart"));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 90, 11, 20, 1, reads",
        "-1, 0, 0, 0, 0, reads",
        "100, -1, 10, 20, 1, hits",
        "100, 90, -1, 20, 1, misses",
        "100, 90, 10, -1, 0, sampledReads",
        "100, 90, 10, 20, -1, staleReads",
        "100, 90, 10, 20, 21, staleReads",
        "9223372036854775807, 1, 1, 1, 1, reads",
    })
    void countsThatCannotBeTrueAreNamed(long reads, long hits, long misses, long sampled, long stale, String field) {
        assertThat(fields(report("eu", "PT0S", 300, reads, hits, misses, sampled, stale, 1.0, "svc", "id")))
                .contains("items[0]." + field);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 3601, Integer.MAX_VALUE})
    void aBucketLastsAnHourAtMost(int seconds) {
        assertThat(fields(report("eu", "PT0S", seconds, 1, 1, 0, 0, 0, 1.0, "svc", "id")))
                .containsExactly("items[0].bucketSeconds");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.001, Double.NaN, Double.POSITIVE_INFINITY, 1e10})
    void aLatencyIsANumberOfMilliseconds(double speed) {
        assertThat(fields(report("eu", "PT0S", 300, 1, 1, 0, 0, 0, speed, "svc", "id")))
                .containsExactly("items[0].hitP95Ms");
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        assertThat(fields(report("E U", "PT1H", 0, 1, 1, 1, 1, 2, -1.0, "a b", "")))
                .containsExactlyInAnyOrder(
                        "items[0].region",
                        "items[0].source",
                        "items[0].id",
                        "items[0].bucketSeconds",
                        "items[0].bucketStart",
                        "items[0].staleReads",
                        "items[0].hitP95Ms");
    }

    private List<String> fields(Measurement said) {
        return plausibility.findings(said, "items[0].").stream()
                .map(finding -> String.valueOf(finding.field()))
                .distinct()
                .toList();
    }

    private static Measurement report(
            String region,
            String start,
            int seconds,
            long reads,
            long hits,
            long misses,
            long sampled,
            long stale,
            double speed,
            String source,
            String id) {
        return new Measurement(
                new FamilyId("items"),
                region,
                NOW.plus(Duration.parse(start)),
                seconds,
                reads,
                hits,
                misses,
                sampled,
                stale,
                null,
                speed,
                null,
                null,
                null,
                source,
                id);
    }
}
