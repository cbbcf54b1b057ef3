package dev.keyward.demo;

import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.Surroundings.Expected;
import dev.keyward.registry.Surroundings.LayerHop;
import dev.keyward.registry.Surroundings.LayerHop.Layer;
import dev.keyward.registry.Surroundings.Usage;
import dev.keyward.registry.Surroundings.Usage.Mode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands around some families of the demo: one path described in full, one with gaps, the others not at all. */
final class SampleSurroundings {
    private static final TeamId PLATFORM = new TeamId("team-platform");
    private static final TeamId SRE = new TeamId("team-sre");

    private SampleSurroundings() {}

    static FamilySpec around(FamilySpec spec) {
        return switch (String.valueOf(spec.name())) {
            case "catalog-item" -> item(spec);
            case "user-profile" -> profile(spec);
            case "catalog-price" -> price(spec);
            default -> spec;
        };
    }

    private static FamilySpec item(FamilySpec spec) {
        return spec.but()
                .layers(List.of(
                        hop(Layer.CDN, SRE, null, null, 30),
                        hop(Layer.API, spec.owner(), null, null, null),
                        hop(Layer.CACHE, PLATFORM, null, null, null),
                        hop(Layer.ORIGIN_DB, spec.owner(), null, null, null),
                        hop(Layer.CDC, PLATFORM, true, true, 2),
                        hop(Layer.INVALIDATION_WORKER, spec.owner(), true, true, 5)))
                .usages(List.of(
                        usage("catalog-api", Mode.READER),
                        usage("search-indexer", Mode.READER),
                        usage("catalog-writer", Mode.WRITER),
                        usage("catalog-invalidator", Mode.INVALIDATOR)))
                .expected(new Expected(60_000L, 900L, 1_800.0, 12.0))
                .spec();
    }

    /** A wrong price is charged, so its impact is high and it says all that such a family says. */
    private static FamilySpec price(FamilySpec spec) {
        return spec.but()
                .impact(FamilySpec.Impact.HIGH)
                .runbook("https://runbooks.example/catalog/price")
                .usages(List.of(usage("checkout", Mode.READER), usage("pricing-engine", Mode.WRITER)))
                .spec();
    }

    private static FamilySpec profile(FamilySpec spec) {
        return spec.but()
                .layers(List.of(
                        hop(Layer.API, spec.owner(), null, null, null),
                        hop(Layer.CACHE, PLATFORM, null, null, null),
                        hop(Layer.INVALIDATION_WORKER, spec.owner(), true, null, null)))
                .usages(List.of(usage("web-frontend", Mode.READER), usage("identity-service", Mode.WRITER)))
                .spec();
    }

    private static LayerHop hop(
            Layer layer, TeamId owner, @Nullable Boolean retry, @Nullable Boolean dlq, @Nullable Integer seconds) {
        return new LayerHop(layer, owner, retry, dlq, seconds == null ? null : Duration.ofSeconds(seconds));
    }

    private static Usage usage(String service, Mode mode) {
        return new Usage(service, mode, null, null);
    }
}
