package dev.keyward.capacity.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md 5.6 by vectors. */
class CapacityFiguresTests {

    @ParameterizedTest
    @CsvSource({"9, 1, 0.9", "1, 1, 0.5", "1, 3, 0.25", "0.01, 0, 1"})
    void underEventsTheCeilingIsReadsOverReadsAndWrites(double reads, double writes, double best) {
        var ceiling = new Ceiling(reads, OptionalDouble.of(writes), OptionalDouble.empty());

        assertThat(ceiling.underEvents().orElseThrow()).isCloseTo(best, within(1e-9));
        assertThat(ceiling.lowest()).isEqualTo(ceiling.underEvents());
    }

    @ParameterizedTest
    @CsvSource({"0.01, 600, 0.857143", "0.001, 1000, 0.5", "1, 99, 0.99", "10, 0.1, 0.5"})
    void underATtlEachLifeBeginsWithAMiss(double reads, double ttl, double best) {
        var ceiling = new Ceiling(reads, OptionalDouble.empty(), OptionalDouble.of(ttl));

        assertThat(ceiling.underTtl().orElseThrow()).isCloseTo(best, within(1e-6));
    }

    @Test
    void ofTwoCeilingsTheLowerCounts() {
        var ceiling = new Ceiling(0.01, OptionalDouble.of(0.0001), OptionalDouble.of(100));

        assertThat(ceiling.lowest()).isEqualTo(ceiling.underTtl());
        assertThat(ceiling.lowest().orElseThrow()).isCloseTo(0.5, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        // reads and writes of a key a second, hit ratio measured; -1 for none
        "1, 1.01, 0.9, CHURNS",
        "1, 1, 0.29, TUNE",
        "9, 1, 0.69, TUNE",
        "9, 1, 0.71, FITS",
        "9, 1, 0.95, FITS",
        "9, 1, -1, NO_DATA",
        "0, 1, 0.9, NO_DATA",
    })
    void aLowCeilingIsChurnAndAHitRatioFarBelowItATuningCandidate(
            double reads, double writes, double measured, Verdict verdict) {
        var ceiling = new Ceiling(reads, OptionalDouble.of(writes), OptionalDouble.empty());
        var hitRatio = measured < 0 ? OptionalDouble.empty() : OptionalDouble.of(measured);

        assertThat(Verdict.of(ceiling, hitRatio)).isEqualTo(verdict);
    }

    @Test
    void memoryIsKeysTimesKeyValueAndOverhead() {
        var footprint = Footprint.expected(1_000_000, 24, 400, 72);

        assertThat(footprint.bytes()).isEqualTo(496_000_000.0);
        assertThat(footprint.seen()).isFalse();
    }

    @Test
    void fanOutIsInvalidationsTimesKeysTimesRegionsTimesTheMessage() {
        assertThat(new FanOut(10, 2, 3).bytesPerSecond()).isEqualTo(10 * 2 * 3 * 256.0);
        assertThat(new FanOut(10, 1, 0).bytesPerSecond()).isEqualTo(10 * 256.0);
    }
}
