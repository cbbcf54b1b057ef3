package dev.keyward.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.measurement.MeasurementsTaken.Stretch;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasurementsTakenTests {
    private static final FamilyId ITEMS = new FamilyId("items");

    @Test
    void hoursThatFollowEachOtherAreOneStretchWhateverTheOrder() {
        var taken = MeasurementsTaken.of(List.of(
                bucket("eu", "2026-11-03T11:55:00Z"),
                bucket("us", "2026-11-03T10:00:00Z"),
                bucket("eu", "2026-11-03T10:00:00Z"),
                bucket("eu", "2026-11-03T15:30:00Z")));

        assertThat(taken.stretches())
                .containsExactly(
                        stretch("eu", "2026-11-03T10:00:00Z", "2026-11-03T12:00:00Z"),
                        stretch("eu", "2026-11-03T15:00:00Z", "2026-11-03T16:00:00Z"),
                        stretch("us", "2026-11-03T10:00:00Z", "2026-11-03T11:00:00Z"));
    }

    @Test
    void aBucketAcrossAnHourTouchesBoth() {
        assertThat(MeasurementsTaken.of(List.of(bucket("eu", "2026-11-03T10:58:00Z")))
                        .stretches())
                .containsExactly(stretch("eu", "2026-11-03T10:00:00Z", "2026-11-03T12:00:00Z"));
    }

    private static Stretch stretch(String region, String from, String to) {
        return new Stretch(ITEMS, region, Instant.parse(from), Instant.parse(to));
    }

    private static Measurement bucket(String region, String start) {
        return new Measurement(
                ITEMS, region, Instant.parse(start), 300, 1, 1, 0, 0, 0, null, null, null, null, null, "svc", start);
    }
}
