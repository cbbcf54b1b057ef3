package dev.keyward.incident.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.IncidentState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GraceTests {
    private static final Instant NOON = Instant.parse("2026-11-03T12:00:00Z");

    @Test
    void theSlowestRegionAfterTheLastPurgeDecidesAndSaysHowLongIsLeft() {
        var graces = List.of(grace("eu", 5, NOON.plusSeconds(8)), grace("ap", 20, NOON), grace("us", 15, NOON));

        assertThat(Grace.against(graces, NOON.plusSeconds(8)))
                .contains("ap may serve old values of catalog-item until 12:00:20 UTC, 20 s after its purge ended:"
                        + " 12 s left.");
        assertThat(Grace.against(graces, NOON.plusSeconds(20))).isEmpty();
    }

    @Test
    void aLaterPurgeOfAFasterRegionCountsFromItsOwnEnd() {
        var graces = List.of(grace("ap", 20, NOON), grace("eu", 5, NOON.plusSeconds(18)));

        assertThat(Grace.against(graces, NOON.plusSeconds(21)))
                .hasValueSatisfying(words -> assertThat(words).startsWith("eu ").endsWith("2 s left."));
        assertThat(Grace.against(graces, NOON.plusSeconds(23))).isEmpty();
    }

    @Test
    void aPartOfASecondIsLeftAsAWholeOneAndLongWaitsAreSaidInMinutes() {
        assertThat(Grace.against(List.of(grace("eu", 5, NOON)), NOON.plusMillis(4_999)))
                .hasValueSatisfying(words -> assertThat(words).endsWith(": 1 s left."));
        assertThat(Grace.against(List.of(grace("eu", 600, NOON)), NOON))
                .hasValueSatisfying(
                        words -> assertThat(words).endsWith("10 min 0 s after its purge ended: 10 min 0 s left."));
    }

    @Test
    void whileAPurgeIsUnderWayNothingIsResolvedAndWithoutOneNothingWaits() {
        assertThat(Grace.against(List.of(grace(null, 0, null)), NOON))
                .contains("A purge of catalog-item for this incident is still under way: let it end, or abort it.");
        assertThat(Grace.against(List.of(grace(null, 0, NOON)), NOON)).isEmpty();
        assertThat(Grace.against(List.of(), NOON)).isEmpty();
    }

    @Test
    void itStandsInTheWayOfResolvingAlone() {
        var facts = new Facts(IncidentState.MITIGATED, IncidentClass.C, true, true, true, List.of("12 s left."));

        assertThat(Guards.against(Act.RESOLVE, facts)).containsExactly("12 s left.");
        assertThat(Guards.against(Act.RELAPSE, facts)).isEmpty();
    }

    private static Grace grace(@Nullable String region, int seconds, @Nullable Instant purged) {
        return new Grace("catalog-item", region, Duration.ofSeconds(seconds), purged, null);
    }
}
