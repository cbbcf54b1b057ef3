package dev.keyward.incident.times;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.incident.times.Times.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderTests {
    private static final Instant NOW = Instant.parse("2026-11-03T03:00:00Z");
    private static final Times WHOLE = new Times(at(100), at(90), at(85), at(60), at(50), at(10));

    @Test
    void timesInTheirOrderAreFine() {
        assertThat(Order.broken(WHOLE, List.of(), NOW)).isEmpty();
        assertThat(Order.broken(Times.begun(at(5), at(5)), List.of(), NOW)).isEmpty();
    }

    @Test
    void eachTimeOutOfOrderIsNamedAtItsField() {
        assertThat(broken(Point.DETECTED, at(101))).containsExactly(Point.DETECTED);
        assertThat(broken(Point.ACKNOWLEDGED, at(91))).containsExactly(Point.ACKNOWLEDGED);
        assertThat(broken(Point.MITIGATED, at(101))).containsExactly(Point.MITIGATED);
        assertThat(broken(Point.RESOLVED, at(61))).containsExactly(Point.RESOLVED);
        assertThat(broken(Point.CLOSED, at(51))).containsExactly(Point.CLOSED);
    }

    @Test
    void whatIsMitigatedBeforeItWasNoticedIsFine() {
        assertThat(broken(Point.MITIGATED, at(95))).isEmpty();
    }

    @Test
    void aTimeMayBeTwoMinutesAheadAndNoMore() {
        var ahead = NOW.plus(Duration.ofMinutes(2));
        assertThat(broken(Point.CLOSED, ahead)).isEmpty();
        assertThat(broken(Point.CLOSED, ahead.plusSeconds(1))).containsExactly(Point.CLOSED);
    }

    @Test
    void aRelapseBeginsAfterTheEpisodeBeforeIt() {
        assertThat(Order.broken(WHOLE, List.of(new Episode(at(40), at(30))), NOW))
                .isEmpty();
        assertThat(Order.broken(WHOLE, List.of(new Episode(at(70), at(30))), NOW))
                .isNotEmpty();
        assertThat(Order.broken(WHOLE, List.of(new Episode(at(40), at(45))), NOW))
                .isNotEmpty();
        assertThat(Order.broken(WHOLE, List.of(new Episode(at(40), at(5))), NOW))
                .isNotEmpty();
    }

    @Test
    void episodesOverlapWhenTheyShareAMoment() {
        var first = new Episode(at(100), at(50));
        assertThat(first.overlaps(new Episode(at(60), null))).isTrue();
        assertThat(first.overlaps(new Episode(at(50), null))).isFalse();
        assertThat(new Episode(at(10), null).overlaps(new Episode(at(5), null))).isTrue();
        assertThat(new Episode(at(60), null).length(NOW)).isEqualTo(Duration.ofMinutes(60));
    }

    private static List<Point> broken(Point point, Instant at) {
        return Order.broken(WHOLE.with(Map.of(point, at)), List.of(), NOW).stream()
                .map(Order.Disorder::at)
                .toList();
    }

    private static Instant at(int minutesAgo) {
        return NOW.minus(Duration.ofMinutes(minutesAgo));
    }
}
