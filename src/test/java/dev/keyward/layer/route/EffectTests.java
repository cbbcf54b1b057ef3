package dev.keyward.layer.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.layer.route.Effect.Kind;
import dev.keyward.layer.route.Told.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EffectTests {
    private static final Instant PURGED = Instant.parse("2026-11-26T03:00:00Z");
    private static final Duration GRACE = Duration.ofSeconds(20);

    @Test
    void asLongAsKeysGoNothingIsEffective() {
        assertThat(Effect.of("eu", null, List.of(), GRACE, PURGED))
                .isEqualTo(new Effect("eu", Kind.PURGING, null, null));
    }

    @Test
    void withoutLayersTheGraceWindowBeginsWithTheLastKey() {
        assertThat(at(19).kind()).isEqualTo(Kind.GRACE);
        assertThat(at(20)).isEqualTo(new Effect("eu", Kind.EFFECTIVE, PURGED.plusSeconds(20), null));
    }

    @Test
    void withLayersItBeginsWhenTheLastOfThemWasTold() {
        var legs =
                List.of(told(null, State.DELIVERED, 5), told("eu", State.SKIPPED, 60), told("us", State.DELIVERED, 90));
        assertThat(at(79, legs).kind()).isEqualTo(Kind.GRACE);
        assertThat(at(80, legs)).isEqualTo(new Effect("eu", Kind.EFFECTIVE, PURGED.plusSeconds(80), null));
    }

    @Test
    void aRegionWaitsForItsOwnLayersAndForThoseOfAll() {
        var legs = List.of(told("us", State.DEAD, null), told("eu", State.PENDING, null));
        assertThat(at(900, legs)).isEqualTo(new Effect("eu", Kind.TELLING, null, "cdn"));
        assertThat(Effect.of("us", PURGED, legs, GRACE, PURGED).kind()).isEqualTo(Kind.STUCK);
        assertThat(at(900, List.of(told(null, State.DEAD, null))).kind()).isEqualTo(Kind.STUCK);
        assertThat(at(900, List.of(told("us", State.DEAD, null))).kind()).isEqualTo(Kind.EFFECTIVE);
    }

    private static Effect at(long seconds, List<Told> legs) {
        return Effect.of("eu", PURGED, legs, GRACE, PURGED.plusSeconds(seconds));
    }

    private static Effect at(long seconds) {
        return at(seconds, List.of());
    }

    private static Told told(@Nullable String region, State state, @Nullable Integer seconds) {
        return new Told("cdn", region, state, seconds == null ? null : PURGED.plusSeconds(seconds));
    }
}
