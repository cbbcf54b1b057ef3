package dev.keyward.shell.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TimeChartTests {
    private static final Instant NOON = Instant.parse("2026-11-03T12:00:00Z");
    private static final List<Instant> TIMES =
            List.of(NOON, NOON.plus(Duration.ofMinutes(5)), NOON.plus(Duration.ofMinutes(10)));

    @Test
    void aGapStaysAGapAndTheLastValueIsTheLastThatWasMeasured() {
        var chart = drawn(new TimeChart("Hit p95, eu")
                .shows(TIMES, new TimeChart.Line("Hit p95", ChartUnit.MILLISECONDS, values(1.5, null, null))));

        assertThat(chart.at("/times/0").asLong()).isEqualTo(NOON.getEpochSecond());
        assertThat(chart.at("/lines/0/values/1").isNull()).isTrue();
        assertThat(chart.at("/lines/0/last").asString()).isEqualTo("1.5 ms");
    }

    @Test
    void eachLineHasItsOwnUnitAndThreshold() {
        var chart = drawn(new TimeChart("Speed and correctness, eu")
                .shows(
                        TIMES,
                        List.of(new TimeChart.Stretch(NOON, TIMES.getLast(), "incident 7")),
                        new TimeChart.Line("Hit p95", ChartUnit.MILLISECONDS, values(1.0, 2.0, 3.0)),
                        new TimeChart.Line("Stale-read ratio", ChartUnit.PERCENT, values(0.0, 0.001, 0.0004))
                                .against("allowed", 0.001)));

        assertThat(chart.at("/lines/1/sign").asString()).isEqualTo("%");
        assertThat(chart.at("/lines/1/last").asString()).isEqualTo("0.04 %");
        assertThat(chart.at("/lines/1/threshold/at").asDouble()).isEqualTo(0.001);
        assertThat(chart.at("/stretches/0/words").asString()).isEqualTo("incident 7");
    }

    @Test
    void aThirdSeriesBelongsIntoAnotherChart() {
        var line = new TimeChart.Line("Reads", ChartUnit.COUNT, values(1.0, 2.0, 3.0));
        assertThatThrownBy(() -> new TimeChart("Reads").shows(TIMES, line, line, line))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLineHasAValueForEachTime() {
        var line = new TimeChart.Line("Reads", ChartUnit.COUNT, values(1.0));
        assertThatThrownBy(() -> new TimeChart("Reads").shows(TIMES, line)).hasMessageContaining("Reads");
    }

    @ParameterizedTest
    @CsvSource({
        "PERCENT, 0.00042, 0.042 %",
        "PERCENT, 1, 100 %",
        "MILLISECONDS, 12.344, 12.34 ms",
        "SECONDS, 1234.5, '1,234 s'",
        "TIMES, 13.44, 13.44 ×",
        "COUNT, 7, 7",
        "PER_SECOND, , no data",
    })
    void aValueIsSaidWithItsUnit(ChartUnit unit, @Nullable Double value, String words) {
        assertThat(unit.says(value)).isEqualTo(words);
    }

    private static List<@Nullable Double> values(@Nullable Double... values) {
        return Arrays.asList(values);
    }

    private static JsonNode drawn(TimeChart chart) {
        return JsonMapper.shared().readTree(String.valueOf(chart.getElement().getProperty("data")));
    }
}
