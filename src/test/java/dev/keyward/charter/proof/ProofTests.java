package dev.keyward.charter.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.charter.proof.Proof.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProofTests {
    @Test
    void aControlHoldsWhenSomethingWasAskedAndNothingLacks() {
        assertThat(proof(4, 0).outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(proof(4, 0).sentence()).endsWith(": 4 of 4.");
    }

    @Test
    void oneThatLacksItIsEnoughToFail() {
        assertThat(proof(10_000, 1).outcome()).isEqualTo(Outcome.FAILS);
        assertThat(proof(10_000, 1).sentence()).endsWith(": 9,999 of 10,000.");
    }

    @ParameterizedTest
    @EnumSource(Control.class)
    void whereNothingWasCountedNothingIsClaimed(Control control) {
        var proof = new Proof(control, Tally.NOTHING);
        assertThat(proof.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(proof.sentence()).contains("nothing shows it").doesNotContain("0 of 0");
    }

    private static Proof proof(long all, long lacking) {
        return new Proof(Control.STEWARDS_ABLE, new Tally(all, lacking, List.of()));
    }
}
