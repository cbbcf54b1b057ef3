package dev.keyward.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which buckets of one source have time in common. */
class LanesTests {
    private static final Instant NOON = Instant.parse("2026-11-03T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "-60, 60, false",
        "-60, 61, true",
        "-1, 2, true",
        "30, 60, true",
        "59, 1, true",
        "60, 60, false",
        "239, 2, true",
        "180, 60, false",
        "180, 3600, true",
        "-3600, 7200, true",
    })
    void twoOverlapWhenTheyHaveTimeInCommon(int start, int seconds, boolean overlaps) {
        var lanes = Lanes.of(List.of(bucket("svc", 0, 60), bucket("svc", 240, 60)));
        assertThat(lanes.overlapped(bucket("svc", start, seconds)).isPresent()).isEqualTo(overlaps);
        assertThat(lanes.overlapped(bucket("other", start, seconds))).isEmpty();
    }

    private static Measurement bucket(String source, int start, int seconds) {
        var begin = NOON.plusSeconds(start);
        return new Measurement(
                new FamilyId("item"), "eu", begin, seconds, 1, 0, 0, 0, 0, null, null, null, null, null, source, "x");
    }
}
