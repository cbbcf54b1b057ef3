package dev.keyward.discovery;

import static dev.keyward.discovery.ScanState.ABORTED;
import static dev.keyward.discovery.ScanState.PAUSED;
import static dev.keyward.discovery.ScanState.QUEUED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.kernel.Refused;
import dev.keyward.pace.Pace;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What may be asked of a scan, and what may become of one. */
class ScanStateTests {
    @Test
    void whatWorksOrWaitsCanBePausedAndAborted() {
        assertThat(ScanState.RUNNING.availableTransitions()).containsExactly(PAUSED, ABORTED);
        assertThat(QUEUED.availableTransitions()).containsExactly(PAUSED, ABORTED);
    }

    @Test
    void whatIsPausedGoesBackToTheQueueOrEnds() {
        assertThat(PAUSED.availableTransitions()).containsExactly(QUEUED, ABORTED);
    }

    @Test
    void whatIsOverStaysSo() {
        assertThat(Arrays.stream(ScanState.values()).filter(ScanState::over))
                .containsExactly(ScanState.COMPLETED, ABORTED, ScanState.FAILED);
    }

    @Test
    void aFullScanHasNoBudgetOfKeys() {
        var half = new NewScan("demo", ScanKind.FULL, new ScanBudget(1_000L, null, null), null, null);
        assertThatThrownBy(half::checked).isInstanceOf(Refused.class).hasMessageContaining("reads every name");
    }

    @Test
    void aSampledScanWithoutABudgetGetsTheUsualOne() {
        var sampled = new NewScan("demo", ScanKind.SAMPLED, new ScanBudget(null, null, 5_000L), null, null).checked();
        assertThat(sampled.budget()).isEqualTo(new ScanBudget(50_000L, null, 5_000L));
        assertThat(NewScan.sampled("demo", 700).checked().budget().keys()).isEqualTo(700);
    }

    @Test
    void theFastPaceTakesAReason() {
        assertThatThrownBy(() -> new NewScan("demo", ScanKind.FULL, ScanBudget.NONE, Pace.FAST, " ").checked())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("takes a reason");
    }

    @Test
    void aBudgetOfNothingIsRefused() {
        assertThatThrownBy(() -> new ScanBudget(0L, null, null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new ScanBudget(null, 0, null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new ScanBudget(null, null, 1L)).isInstanceOf(Refused.class);
    }
}
