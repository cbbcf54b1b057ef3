package dev.keyward.registry.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.Promises;
import dev.keyward.registry.Strategy;
import dev.keyward.registry.Surroundings.LayerHop;
import dev.keyward.registry.Surroundings.LayerHop.Layer;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LayerPathTests {

    @Test
    void everyLayerOfTheDiagramIsThereWhetherDescribedOrNot() {
        var path = path(Strategy.EVENT_DRIVEN, hop(Layer.CACHE, null));
        assertThat(path.stations()).extracting(Station::layer).containsExactly(Layer.values());
        assertThat(path.gaps())
                .extracting(Station::layer)
                .containsExactly(Layer.CDN, Layer.API, Layer.ORIGIN_DB, Layer.CDC, Layer.INVALIDATION_WORKER);
        assertThat(path.gaps()).allSatisfy(gap -> assertThat(gap.gap()).isNotBlank());
    }

    @Test
    void withoutEventsThereIsNoInvalidationPathToMiss() {
        assertThat(path(Strategy.TTL_ONLY).stations())
                .extracting(Station::layer)
                .doesNotContain(Layer.CDC, Layer.INVALIDATION_WORKER);
        assertThat(path(Strategy.TTL_ONLY, hop(Layer.CDC, 1)).stations())
                .as("what was described is shown")
                .extracting(Station::layer)
                .contains(Layer.CDC)
                .doesNotContain(Layer.INVALIDATION_WORKER);
    }

    @Test
    void theUsualLagIsThatOfCaptureAndWorkerTogether() {
        assertThat(path(Strategy.EVENT_DRIVEN, hop(Layer.CDC, 2), hop(Layer.INVALIDATION_WORKER, 5))
                        .usualLag())
                .contains(Duration.ofSeconds(7));
    }

    @Test
    void ofTwoWorkersTheSlowerOneCounts() {
        var path = path(
                Strategy.EVENT_DRIVEN,
                hop(Layer.CDC, 2),
                hop(Layer.INVALIDATION_WORKER, 5),
                hop(Layer.INVALIDATION_WORKER, 30));
        assertThat(path.usualLag()).contains(Duration.ofSeconds(32));
    }

    @Test
    void aLagThatNobodySaidMakesTheSumUnknown() {
        assertThat(path(Strategy.EVENT_DRIVEN, hop(Layer.CDC, 2)).usualLag()).isEmpty();
        assertThat(path(Strategy.EVENT_DRIVEN, hop(Layer.CDC, 2), hop(Layer.INVALIDATION_WORKER, null))
                        .usualLag())
                .isEmpty();
        assertThat(path(Strategy.TTL_ONLY).usualLag()).isEmpty();
    }

    private static LayerHop hop(Layer layer, @Nullable Integer seconds) {
        return new LayerHop(layer, null, null, null, seconds == null ? null : Duration.ofSeconds(seconds));
    }

    private static LayerPath path(Strategy strategy, LayerHop... hops) {
        var spec = new FamilySpec(
                null,
                new DomainId("catalog"),
                new TeamId("team-catalog"),
                null,
                "catalog:v2:item:{id}",
                null,
                "shop",
                "Item cards",
                null,
                null,
                new Promises.Invalidation(strategy, null, null, null),
                null,
                null,
                null);
        return LayerPath.of(spec.but().layers(List.of(hops)).spec());
    }
}
