package dev.keyward.layer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.layer.PurgeLayers.Planned;
import dev.keyward.layer.route.Effect;
import dev.keyward.layer.route.Effect.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PurgeLayersTests {
    @Test
    void aPurgeOfAKeyspaceWithoutLayersHasNothingToSayBeforeItsKeysAreGone() {
        assertThat(regions(effect("eu", Kind.PURGING)).nothingBehind()).isTrue();
        assertThat(regions(effect("eu", Kind.GRACE)).nothingBehind()).isFalse();
        assertThat(regions(effect(null, Kind.EFFECTIVE)).nothingBehind()).isTrue();
        assertThat(new PurgeLayers(List.of(effect(null, Kind.PURGING)), List.of(), List.of(new Planned("cdn", null)))
                        .nothingBehind())
                .isFalse();
    }

    @Test
    void itMovesUntilEveryRegionIsEffective() {
        assertThat(regions(effect("eu", Kind.EFFECTIVE), effect("us", Kind.GRACE))
                        .moves())
                .isTrue();
        assertThat(regions(effect("eu", Kind.STUCK)).moves()).isTrue();
        assertThat(regions(effect("eu", Kind.TELLING)).moves()).isTrue();
        assertThat(regions(effect("eu", Kind.EFFECTIVE)).moves()).isFalse();
        assertThat(regions(effect("eu", Kind.PURGING)).moves())
                .as("its page is drawn anew then")
                .isFalse();
    }

    private static PurgeLayers regions(Effect... effects) {
        return new PurgeLayers(List.of(effects), List.of(), List.of());
    }

    private static Effect effect(@Nullable String region, Kind kind) {
        return new Effect(region, kind, null, null);
    }
}
