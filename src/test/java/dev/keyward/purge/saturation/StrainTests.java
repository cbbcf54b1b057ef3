package dev.keyward.purge.saturation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.redis.vitals.Sign;
import dev.keyward.redis.vitals.Vitals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrainTests {
    private static final Instant STARTED = Instant.parse("2026-03-01T12:00:00Z");
    private static final Thresholds DROP = new Thresholds(30, null, null, null);

    @Test
    void aHitRatioThatFellByTheThresholdIsCrossedAndSaysWhatItWas() {
        var strains = Strain.of(looks(0.95, 0.60), STARTED, DROP);
        assertThat(strains)
                .filteredOn(Strain::crossed)
                .singleElement()
                .satisfies(strain -> assertThat(strain.sign()).isEqualTo(Sign.HIT_RATIO));
        assertThat(Strain.reason(strains))
                .hasValue("Paused by itself: the hit ratio is 60.0 %, and the threshold is 65.0 %;"
                        + " before the run it was 95.0 %.");
    }

    @Test
    void aSmallerFallIsNotCrossed() {
        assertThat(Strain.reason(Strain.of(looks(0.95, 0.66), STARTED, DROP))).isEmpty();
    }

    @Test
    void withoutMinutesBeforeThereIsNothingToHaveFallenFrom() {
        var during = looks(0.95, 0.10).stream()
                .filter(look -> !look.at().isBefore(STARTED))
                .toList();
        assertThat(Strain.reason(Strain.of(during, STARTED, DROP))).isEmpty();
    }

    @Test
    void withoutThresholdsNothingIsEverCrossed() {
        var strains = Strain.of(looks(0.95, 0.0), STARTED, Thresholds.NONE);
        assertThat(strains).hasSize(5).noneMatch(Strain::crossed);
    }

    @Test
    void whatWasThatHighBeforeIsNotTheRunsDoing() {
        var evictions = new Thresholds(null, null, 100, null);
        assertThat(Strain.reason(Strain.of(evicting(0, 150), STARTED, evictions)))
                .isPresent();
        assertThat(Strain.reason(Strain.of(evicting(120, 150), STARTED, evictions)))
                .isEmpty();
    }

    @Test
    void twoLooksOfTheRunAreTooFewToPauseIt() {
        var looks = looks(0.95, 0.0);
        assertThat(Strain.reason(Strain.of(looks.subList(0, looks.size() - 8), STARTED, DROP)))
                .isEmpty();
    }

    @Test
    void aFamilyMayAskForMoreCareThanItsKeyspaceAndNotForLess() {
        var keyspace = new Thresholds(20, 50, null, null);
        var family = new Thresholds(30, 10, 100, null);
        assertThat(keyspace.and(family)).isEqualTo(new Thresholds(20, 10, 100, null));
        assertThat(family.and(Thresholds.NONE)).isEqualTo(family);
    }

    /** A minute before at one ratio, ten seconds of the run at the other, a thousand reads each second. */
    private static List<Vitals> looks(double before, double during) {
        var looks = new ArrayList<Vitals>();
        for (var second = -60; second < 10; second++) {
            looks.add(look(second, second < 0 ? before : during, 0));
        }
        return looks;
    }

    private static List<Vitals> evicting(double before, double during) {
        var looks = new ArrayList<Vitals>();
        for (var second = -60; second < 10; second++) {
            looks.add(look(second, 0.9, second < 0 ? before : during));
        }
        return looks;
    }

    private static Vitals look(int second, double ratio, double evictions) {
        return new Vitals(
                STARTED.plusSeconds(second), null, ratio, 1_000L, 2_000.0, evictions, 50L, null, 3L, null, 0.2);
    }
}
