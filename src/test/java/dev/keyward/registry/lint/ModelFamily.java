package dev.keyward.registry.lint;

import dev.keyward.keys.KeyTemplate;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.FreshnessTier;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.Promises.Freshness;
import dev.keyward.registry.Promises.Invalidation;
import dev.keyward.registry.Promises.Invalidation.Fallback;
import dev.keyward.registry.Promises.RegionPolicy;
import dev.keyward.registry.Promises.Retry;
import dev.keyward.registry.Promises.Ttl;
import dev.keyward.registry.SpecChange;
import dev.keyward.registry.Surroundings.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The playbook's catalog item as a family that keeps every rule, and what a single change makes of it. */
final class ModelFamily {
    static final Set<String> DOMAINS = Set.of("user", "catalog");
    static final Promise STRICT = new Promise(FreshnessClass.STRICT, FreshnessTier.SECONDS, Duration.ofSeconds(60));
    static final Promise SOFT = new Promise(FreshnessClass.SOFT, FreshnessTier.MINUTES, Duration.ofMinutes(15));
    static final Promise IMMEDIATE =
            new Promise(FreshnessClass.STRICT, FreshnessTier.NEAR_IMMEDIATE, Duration.ofSeconds(2));
    static final Place TWO_REGIONS = new Place(List.of("eu", "us"), OptionalLong.of(10L << 30));

    private ModelFamily() {}

    static FamilySpec spec() {
        return new FamilySpec(
                        new FamilyId("catalog-item"),
                        new DomainId("catalog"),
                        new TeamId("team-catalog"),
                        null,
                        "catalog:v2:item:{item_id}:region:{region}",
                        Map.of(),
                        "shop",
                        "The item card on listing and product pages of the shop",
                        "catalog-db.items",
                        new Freshness(null, null, null, 0.999, Duration.ofDays(28)),
                        new Invalidation(
                                dev.keyward.registry.Strategy.EVENT_DRIVEN,
                                new Retry(5, Retry.Backoff.EXPONENTIAL),
                                "catalog-dlq",
                                Fallback.READ_THROUGH),
                        new Ttl(Duration.ofMinutes(10), 10),
                        List.of(
                                new RegionPolicy("eu", Duration.ofSeconds(5)),
                                new RegionPolicy("us", Duration.ofSeconds(15))),
                        null)
                .but()
                .usages(List.of(new Usage("storefront", Usage.Mode.READER, null, null)))
                .spec();
    }

    static Facts facts() {
        return with(spec -> spec);
    }

    /** The model with a part of its manifest changed. */
    static Facts with(UnaryOperator<SpecChange> change) {
        return facts(change.apply(spec().but()).spec(), STRICT);
    }

    /** The model with another template, of the domain that it starts with. */
    static Facts template(String text) {
        var domain = new DomainId(text.startsWith("user") ? "user" : "catalog");
        return with(spec -> spec.template(text).domain(domain));
    }

    static Facts promising(Promise promise, UnaryOperator<SpecChange> change) {
        return facts(change.apply(spec().but()).spec(), promise);
    }

    static Facts facts(FamilySpec spec, Promise promise) {
        var evidence =
                Evidence.ofManifest(spec.freshness() != null && spec.freshness().target() != null);
        return knowing(spec, promise, evidence);
    }

    /** The model with evidence of other features. */
    static Facts knowing(FamilySpec spec, Promise promise, Evidence evidence) {
        var template = new KeyTemplate(spec.template());
        return Facts.of(template, DOMAINS)
                .with(new Declared(spec, template, Optional.of(promise), TWO_REGIONS, evidence));
    }

    static Evidence sharedWriting(Boolean agreed) {
        return new Evidence(true, Optional.of(agreed), Optional.empty(), OptionalInt.empty());
    }

    static Evidence endpoints(String... uncovered) {
        return new Evidence(true, Optional.empty(), Optional.of(List.of(uncovered)), OptionalInt.empty());
    }

    static Evidence storms(int count) {
        return new Evidence(true, Optional.empty(), Optional.empty(), OptionalInt.of(count));
    }
}
