package dev.keyward.demo;

import dev.keyward.finding.NewWaiver;
import dev.keyward.finding.Waivers;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.Promises.Invalidation;
import dev.keyward.registry.Promises.Invalidation.Fallback;
import dev.keyward.registry.Promises.Retry;
import dev.keyward.registry.Promises.Ttl;
import dev.keyward.registry.Registry;
import dev.keyward.registry.Strategy;
import java.time.Duration;
import java.time.InstantSource;

/** Two families that are not there yet: one breaks rules, the other asks for a waiver. */
final class SampleFindings {
    private static final TeamId OWNER = new TeamId("team-catalog");
    private final Registry registry;
    private final Waivers waivers;
    private final InstantSource clock;

    SampleFindings(Registry registry, Waivers waivers, InstantSource clock) {
        this.registry = registry;
        this.waivers = waivers;
        this.clock = clock;
    }

    void register() {
        registry.register(draft(
                "catalog-promotion",
                "catalog:v1:promotion:{sku=slug}",
                "Discounts shown beside the price",
                new Invalidation(Strategy.TTL_ONLY, null, null, Fallback.READ_THROUGH)));
        var badge = SamplePromises.of(draft(
                "catalog-badge",
                "catalog:v1:badge:{sku=slug}",
                "The badge on an item card, such as new or last one",
                new Invalidation(
                        Strategy.EVENT_DRIVEN, new Retry(3, Retry.Backoff.EXPONENTIAL), null, Fallback.READ_THROUGH)));
        var registered = registry.register(badge);
        waivers.request(
                registered.name(),
                new NewWaiver(
                        "KF003",
                        "The dead-letter queue comes with the broker's next release",
                        clock.instant().plus(Duration.ofDays(60))));
    }

    private static FamilySpec draft(String name, String template, String purpose, Invalidation invalidation) {
        return new FamilySpec(
                new FamilyId(name),
                new DomainId("catalog"),
                OWNER,
                OWNER,
                template,
                null,
                DemoEnvironment.KEYSPACE,
                purpose,
                "promotion-db.offers",
                null,
                invalidation,
                new Ttl(Duration.ofMinutes(10), 10),
                null,
                null);
    }
}
