package dev.keyward.purge.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.purge.approval.Assessment.Facts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssessmentTests {
    private static final OriginLoad UNKNOWN = OriginLoad.unknown(null);

    @Test
    void nothingSpeaksAgainstAFewKeysOfATestKeyspace() {
        assertThat(of(10_000, null, false, List.of(), UNKNOWN)).isEqualTo(new Assessment(Risk.LOW, List.of()));
    }

    @Test
    void oneReasonIsMediumAndTwoAreHigh() {
        assertThat(of(10_001, null, false, List.of(), UNKNOWN).risk()).isEqualTo(Risk.MEDIUM);
        assertThat(of(1, null, true, List.of(), UNKNOWN).risk()).isEqualTo(Risk.MEDIUM);
        assertThat(of(1, null, false, List.of("stock"), UNKNOWN).risk()).isEqualTo(Risk.MEDIUM);
        var both = of(1, null, true, List.of("stock"), UNKNOWN);
        assertThat(both.risk()).isEqualTo(Risk.HIGH);
        assertThat(both.reasons())
                .containsExactly("real users are behind this keyspace", "stock is of the strict freshness class");
    }

    @Test
    void someReasonsWeighAlone() {
        assertThat(of(100_001, null, false, List.of(), UNKNOWN))
                .isEqualTo(new Assessment(Risk.HIGH, List.of("100,001 keys are more than 100,000")));
        assertThat(of(1, Assessment.VERY_MANY_BYTES + 1, false, List.of(), UNKNOWN)
                        .risk())
                .isEqualTo(Risk.HIGH);
        assertThat(of(1, Assessment.MANY_BYTES + 1, false, List.of(), UNKNOWN).risk())
                .isEqualTo(Risk.MEDIUM);
    }

    @Test
    void fourFifthsOfTheOriginsHeadroomIsTheMost() {
        assertThat(of(1, null, false, List.of(), OriginLoad.of(1_000, 0.8, 1_000.0, false))
                        .risk())
                .isEqualTo(Risk.LOW);
        var over = of(1, null, false, List.of(), OriginLoad.of(1_000, 0.9, 1_000.0, false));
        assertThat(over.risk()).isEqualTo(Risk.HIGH);
        assertThat(over.reasons()).containsExactly("the refill may take 90 % of the origin's headroom, more than 80 %");
    }

    @Test
    void whatNobodyMeasuredOrSaidWeighsNothing() {
        assertThat(OriginLoad.unknown(500.0).shareOfHeadroom()).isNull();
        assertThat(OriginLoad.of(1_000, 0.9, null, false).shareOfHeadroom()).isNull();
        assertThat(of(1, null, false, List.of(), OriginLoad.of(1_000_000, 1, null, false))
                        .risk())
                .isEqualTo(Risk.LOW);
    }

    private static Assessment of(
            long keys, @Nullable Long bytes, boolean production, List<String> strict, OriginLoad load) {
        return Assessment.of(new Facts(keys, bytes, production, strict, load));
    }
}
