package dev.keyward.objective.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.objective.budget.Window.Calendar;
import dev.keyward.objective.budget.Window.Calendar.Unit;
import dev.keyward.objective.budget.Window.Rolling;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowTests {
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void aMonthBeginsAtItsFirstMidnightInItsZone() {
        var window = new Calendar(Unit.MONTH, KOLKATA);

        assertThat(window.behind(Instant.parse("2026-10-31T18:29:59Z")).from())
                .isEqualTo(Instant.parse("2026-09-30T18:30:00Z"));
        assertThat(window.behind(Instant.parse("2026-10-31T18:30:00Z")).from())
                .isEqualTo(Instant.parse("2026-10-31T18:30:00Z"));
    }

    @Test
    void aQuarterHasTheLengthItHasWithItsClockChange() {
        var window = new Calendar(Unit.QUARTER, BERLIN);
        var now = Instant.parse("2026-11-24T12:00:00Z");

        assertThat(window.behind(now).from()).isEqualTo(Instant.parse("2026-09-30T22:00:00Z"));
        assertThat(window.length(now)).isEqualTo(Duration.ofDays(92).plusHours(1));
    }

    @Test
    void aRollingWindowLiesBehindNow() {
        var window = new Rolling(Duration.ofDays(28));

        assertThat(window.behind(Sample.NOW).from()).isEqualTo(Sample.NOW.minus(Duration.ofDays(28)));
        assertThat(window.behind(Sample.NOW).slices(Duration.ofMinutes(1))).isEqualTo(40_320);
        assertThatThrownBy(() -> new Rolling(Duration.ofHours(2))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void spansAreTakenTogetherAndOut() {
        var hour = new Span(Instant.parse("2026-11-24T12:00:00Z"), Instant.parse("2026-11-24T13:00:00Z"));
        var first = new Span(hour.from().minusSeconds(60), hour.from().plusSeconds(600));
        var second = new Span(hour.from().plusSeconds(300), hour.from().plusSeconds(900));

        assertThat(Span.union(List.of(second, first))).containsExactly(new Span(first.from(), second.to()));
        assertThat(hour.without(List.of(second, first))).containsExactly(new Span(second.to(), hour.to()));
        assertThat(hour.without(List.of())).containsExactly(hour);
    }
}
