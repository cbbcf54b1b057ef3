package dev.keyward.purge.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.pace.Pace;
import dev.keyward.purge.Course;
import dev.keyward.purge.Progress;
import dev.keyward.purge.Purge;
import dev.keyward.purge.PurgeId;
import dev.keyward.purge.PurgeState;
import dev.keyward.purge.Timings;
import dev.keyward.purge.scope.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunProgressTests {
    private static final Instant START = Instant.parse("2026-11-26T12:00:00Z");

    @Test
    void theRateIsThatOfTheLastTenSecondsSeen() {
        var progress = new RunProgress();
        for (var second = 0; second <= 60; second++) {
            progress.note(running(second < 50 ? 0 : (second - 50) * 100), START.plusSeconds(second));
        }
        assertThat(progress.keysPerSecond(running(1_000), START.plusSeconds(60)))
                .isEqualTo(100);
    }

    @Test
    void aRunWhoseBatchesComeSeldomIsToldAtItsRateSinceTheStart() {
        var progress = new RunProgress();
        for (var second = 0; second <= 60; second++) {
            progress.note(running(600), START.plusSeconds(second));
        }
        assertThat(progress.keysPerSecond(running(600), START.plusSeconds(60))).isEqualTo(10);
    }

    @Test
    void aBatchThatWasSavedUpForIsNoFasterThanTheCap() {
        var progress = new RunProgress();
        for (var second = 0; second <= 4; second++) {
            progress.note(capped(second < 4 ? 0 : 100, 10L), START.plusSeconds(second));
        }
        assertThat(progress.keysPerSecond(capped(100, 10L), START.plusSeconds(4)))
                .isEqualTo(10);
    }

    private static Purge running(long matched) {
        return capped(matched, null);
    }

    private static Purge capped(long matched, @Nullable Long cap) {
        return new Purge(
                new PurgeId(new UUID(0, 1)),
                1,
                PurgeState.RUNNING,
                null,
                false,
                new Scope("demo", "DEV", List.of(), Map.of(), List.of(), cap, null),
                "hash",
                "reason",
                null,
                false,
                "ada",
                null,
                null,
                1,
                List.of(),
                null,
                new Progress(matched, matched, matched, matched, 0, 0, 0, 0),
                new Course(Pace.STANDARD, null, null),
                0,
                null,
                null,
                new Timings(START, START, null, null));
    }
}
