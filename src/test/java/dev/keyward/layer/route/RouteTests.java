package dev.keyward.layer.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.layer.route.Layer.Way;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouteTests {
    private static final Layer EVENTS = new Layer("keyward:invalidations", Way.STREAM, List.of());
    private static final Layer CDN = new Layer("cdn", Way.WEBHOOK, List.of("eu", "us"));

    @Test
    void everyLayerIsToldInItsOrderForEachRegionItServes() {
        assertThat(Route.of(List.of(EVENTS, CDN), List.of("us", "eu")))
                .containsExactly(new Leg(0, EVENTS, null), new Leg(1, CDN, "eu"), new Leg(1, CDN, "us"));
    }

    @Test
    void aRegionThatThePurgeDoesNotReachIsNotTold() {
        assertThat(Route.of(List.of(CDN), List.of("eu", "ap"))).containsExactly(new Leg(0, CDN, "eu"));
        assertThat(Route.of(List.of(CDN), List.of("ap"))).isEmpty();
    }

    @Test
    void whenNobodySaysWhichRegionsAllOfThemAreTold() {
        assertThat(Route.of(List.of(CDN), List.of())).containsExactly(new Leg(0, CDN, "eu"), new Leg(0, CDN, "us"));
    }
}
