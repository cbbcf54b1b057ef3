package dev.keyward.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.incident.life.Act;
import dev.keyward.incident.times.Order;
import dev.keyward.incident.times.Times;
import dev.keyward.incident.times.Times.Point;
import dev.keyward.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever people do, in whatever order and with whatever times: what was let through is in order. */
class TimesStayInOrderTests {
    private static final Instant BEGIN = Instant.parse("2026-11-03T03:00:00Z");
    private int done;
    private int refused;

    @Test
    void actsInAnyOrderWithAnyTimesLeaveTheTimesInOrder() {
        IntStream.range(0, 3_000).forEach(seed -> live(new Random(seed)));
        assertThat(done).as("acts let through").isGreaterThan(5_000);
        assertThat(refused).as("acts refused").isGreaterThan(1_000);
    }

    private void live(Random random) {
        var now = BEGIN;
        var incident = begun(now);
        for (var step = 0; step < 15; step++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(60)));
            incident = tried(incident, random, now);
            var relapses = incident.relapses().stream().map(Relapse::episode).toList();
            assertThat(Order.broken(incident.times(), relapses, now)).isEmpty();
        }
    }

    private Incident tried(Incident before, Random random, Instant now) {
        try {
            var after = random.nextInt(4) == 0 ? corrected(before, random, now) : moved(before, random, now);
            done++;
            return after;
        } catch (Refused outOfOrder) {
            refused++;
            return before;
        }
    }

    private static Incident moved(Incident before, Random random, Instant now) {
        var acts = Act.from(before.state()).stream()
                .filter(act -> act != Act.CANCEL && act != Act.MERGE)
                .toList();
        if (acts.isEmpty()) {
            return before;
        }
        var act = acts.get(random.nextInt(acts.size()));
        return Steps.taken(act, before, about(random, now), now).inOrder();
    }

    private static Incident corrected(Incident before, Random random, Instant now) {
        var points = List.of(Point.values()).stream()
                .filter(point -> before.times().at(point) != null)
                .toList();
        var point = points.get(random.nextInt(points.size()));
        var said = before.times().with(Map.of(point, about(random, now)));
        return before.but(now).at(said).done().inOrder();
    }

    private static Instant about(Random random, Instant now) {
        return now.plus(Duration.ofMinutes(random.nextInt(125) - 120L));
    }

    private static Incident begun(Instant now) {
        return new Incident(
                1,
                0,
                "Old prices",
                IncidentClass.C,
                null,
                IncidentState.TRIAGE,
                now,
                false,
                DetectedBy.MONITOR,
                null,
                null,
                null,
                null,
                "ada",
                now,
                now,
                "",
                0,
                Times.begun(now.minusSeconds(600), now.minusSeconds(60)),
                List.of(),
                List.of());
    }
}
