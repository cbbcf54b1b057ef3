package dev.keyward.redis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.redis.vitals.Limits;
import dev.keyward.redis.vitals.Reading;
import dev.keyward.redis.vitals.Sign;
import dev.keyward.redis.vitals.Standing;
import dev.keyward.redis.vitals.Vitals;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No data is never taken for healthy. */
class MonitorSentenceTests {
    private static final Limits SOME = new Limits(5.0, 10.0);

    @Test
    void onlyWhatHasDataAndALimitIsWithinItsLimits() {
        assertThat(MonitorSentence.of(List.of(reading(Sign.LATENCY, Standing.FINE, SOME))))
                .isEqualTo("Every sign is within its limits.");
        assertThat(MonitorSentence.of(List.of(
                        reading(Sign.HIT_RATIO, Standing.NO_DATA, SOME),
                        reading(Sign.LATENCY, Standing.FINE, SOME),
                        reading(Sign.EVICTIONS, Standing.FINE, Limits.NONE))))
                .isEqualTo("Within limits: %s. No data: %s. No limit set: %s."
                        .formatted(word(Sign.LATENCY), word(Sign.HIT_RATIO), word(Sign.EVICTIONS)));
        assertThat(MonitorSentence.of(List.of(reading(Sign.HIT_RATIO, Standing.NO_DATA, SOME))))
                .isEqualTo("No data: %s.".formatted(word(Sign.HIT_RATIO)));
    }

    @Test
    void memoryWithoutMaxmemoryHasNoLimitRatherThanNoData() {
        var now = new Vitals(Instant.EPOCH, null, null, 0L, 1.0, 0.0, 1_000L, null, 1L, 10L, 0.2);
        assertThat(MonitorSentence.of(now, List.of(reading(Sign.MEMORY, Standing.NO_DATA, SOME))))
                .isEqualTo("No limit set: %s.".formatted(word(Sign.MEMORY)));
    }

    @Test
    void whatIsBadIsSaidFirstAndWhatIsUnknownStillSaid() {
        assertThat(MonitorSentence.of(List.of(
                        reading(Sign.LATENCY, Standing.ATTENTION, SOME),
                        reading(Sign.MEMORY, Standing.DANGER, SOME),
                        reading(Sign.HIT_RATIO, Standing.NO_DATA, SOME))))
                .isEqualTo("In danger: %s. Needs attention: %s. No data: %s."
                        .formatted(word(Sign.MEMORY), word(Sign.LATENCY), word(Sign.HIT_RATIO)));
    }

    private static String word(Sign sign) {
        return sign.label().toLowerCase(java.util.Locale.ROOT);
    }

    private static Reading reading(Sign sign, Standing standing, Limits limits) {
        return new Reading(sign, standing == Standing.NO_DATA ? null : 1.0, standing, limits);
    }
}
