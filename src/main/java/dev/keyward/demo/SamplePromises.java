package dev.keyward.demo;

import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.FreshnessTier;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.Promises.Freshness;
import dev.keyward.registry.Promises.PlaceholderUse;
import dev.keyward.registry.Promises.PlaceholderUse.Meaning;
import dev.keyward.registry.Promises.RegionPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the families of the demo promise beside their template; a few say less than they should, as in life. */
final class SamplePromises {
    private static final List<RegionPolicy> REGIONS = List.of(
            new RegionPolicy("eu", Duration.ofSeconds(5)),
            new RegionPolicy("us", Duration.ofSeconds(15)),
            new RegionPolicy("ap", Duration.ofSeconds(20)));

    private SamplePromises() {}

    static FamilySpec of(FamilySpec spec) {
        var name = String.valueOf(spec.name());
        return spec.but()
                .regions(name.startsWith("content") && !name.endsWith("article") ? List.of() : REGIONS)
                .freshness(freshness(name))
                .placeholders(placeholders(name))
                .spec();
    }

    private static @Nullable Freshness freshness(String name) {
        return switch (name) {
            case "catalog-item", "catalog-price", "account-balance", "account-permissions" -> target(0.999);
            case "user-profile" -> target(0.99);
            case "catalog-search" ->
                softer(FreshnessClass.SOFT, Duration.ofMinutes(15), "Search may lag; the item page is read fresh");
            case "user-preferences" ->
                softer(null, Duration.ofHours(1), "A new language may show after the next sign-in");
            case "content-article" -> softer(null, Duration.ofHours(1), "Corrections are purged by the newsroom");
            case "content-recommendation" -> softer(null, Duration.ofMinutes(30), "Nobody misses a fresher tip");
            default -> null;
        };
    }

    private static Freshness target(double share) {
        return new Freshness(null, null, null, share, Duration.ofDays(28));
    }

    private static Freshness softer(@Nullable FreshnessClass own, Duration maxStaleness, String reason) {
        return new Freshness(own, FreshnessTier.MINUTES, maxStaleness, null, null, reason);
    }

    /** Values of an account are for that account alone, so its key says which (KT006). */
    private static Map<String, PlaceholderUse> placeholders(String name) {
        return switch (name) {
            case "account-balance" -> Map.of("account_id", use(Meaning.TENANT));
            case "account-permissions" -> Map.of("account_id", use(Meaning.TENANT), "scope", use(Meaning.AUTH_SCOPE));
            case "account-session" -> Map.of("session", use(Meaning.AUTH_SCOPE));
            case "catalog-item" -> Map.of("item_id", use(Meaning.ID), "region", use(Meaning.REGION));
            default -> Map.of();
        };
    }

    private static PlaceholderUse use(Meaning meaning) {
        return new PlaceholderUse(meaning, PlaceholderUse.Source.SYSTEM, null);
    }
}
