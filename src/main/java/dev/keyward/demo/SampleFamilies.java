package dev.keyward.demo;

import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.FamilyState;
import dev.keyward.registry.Lifecycle;
import dev.keyward.registry.Promises.Invalidation;
import dev.keyward.registry.Promises.Invalidation.Fallback;
import dev.keyward.registry.Promises.Retry;
import dev.keyward.registry.Promises.Security;
import dev.keyward.registry.Promises.Security.Encryption;
import dev.keyward.registry.Promises.Security.Sensitivity;
import dev.keyward.registry.Promises.Ttl;
import dev.keyward.registry.Registry;
import dev.keyward.registry.Strategy;
import dev.keyward.registry.Transition;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The families of the demo; {@code catalog-item} and {@code user-profile} are the playbook's own examples. Their keys are in {@link SampleKeys}. */
final class SampleFamilies {
    private final Registry registry;
    private final Lifecycle lifecycle;

    SampleFamilies(Registry registry, Lifecycle lifecycle) {
        this.registry = registry;
        this.lifecycle = lifecycle;
    }

    void register() {
        catalog();
        user();
        account();
        content();
    }

    private void catalog() {
        events(
                "catalog-item",
                "catalog:v2:item:{item_id=int}:region:{region=eu|us|ap}",
                "catalog-db.items",
                10,
                "The item card on listing and product pages");
        events(
                "catalog-price",
                "catalog:v1:price:{sku=slug}:currency:{currency=eur|usd|gbp}",
                "pricing-db.prices",
                5,
                "The price a customer is shown and charged");
        events(
                "catalog-stock",
                "catalog:v1:stock:{sku=slug}:warehouse:{warehouse=int}",
                "wms.stock",
                2,
                "Units left per warehouse, for the delivery promise");
        expiring(
                "catalog-search",
                "catalog:v3:search:{query_hash=hex}",
                "search-index",
                15,
                "First page of search results, by hash of the normalised query");
    }

    private void user() {
        events(
                "user-profile",
                "user:v3:profile:{user_id}",
                "identity-db.profiles",
                30,
                "Name, picture and plan of a signed-in user, on every page");
        expiring(
                "user-preferences",
                "user:v1:preferences:{user_id=int}",
                "identity-db.preferences",
                60,
                "Language, theme and mail settings");
        deprecate("user-preferences");
    }

    private void account() {
        events(
                "account-balance",
                "account:v1:balance:{account_id=int}",
                "ledger-db.balances",
                1,
                "Balance in the account header; the ledger itself is never cached");
        events(
                "account-permissions",
                "account:v2:permissions:{account_id=int}:scope:{scope=read|write|admin}",
                "iam-db.grants",
                2,
                "What an account may do, read by every API call");
        events(
                "account-session",
                "account:v1:session:{session=uuid}",
                "session-service",
                60,
                "Signed-in sessions, so that a deploy logs nobody out");
    }

    private void content() {
        expiring(
                "content-feed",
                "content:v1:feed:{user_id=int}",
                "feed-builder",
                15,
                "The home feed, rebuilt by schedule");
        expiring(
                "content-article",
                "content:v4:article:{story=slug}:lang:{lang=en|de|ja}",
                "cms.articles",
                60,
                "Rendered articles by language");
        expiring(
                "content-recommendation",
                "content:v2:recommendation:{user_id=int}:slot:{slot=int}",
                "recommender",
                30,
                "Four recommendation slots per user");
    }

    private void events(String name, String template, String source, int ttlMinutes, String purpose) {
        var invalidation = new Invalidation(
                Strategy.EVENT_DRIVEN,
                new Retry(5, Retry.Backoff.EXPONENTIAL),
                name + "-invalidation-dlq",
                Fallback.READ_THROUGH);
        register(name, template, source, ttlMinutes, purpose, invalidation);
    }

    private void expiring(String name, String template, String source, int ttlMinutes, String purpose) {
        var invalidation = new Invalidation(Strategy.TTL_ONLY, null, null, Fallback.READ_THROUGH);
        register(name, template, source, ttlMinutes, purpose, invalidation);
    }

    private Family register(
            String name, String template, String source, int ttlMinutes, String purpose, Invalidation invalidation) {
        var domain = name.substring(0, name.indexOf('-'));
        var owner = new TeamId("team-" + (domain.equals("user") ? "account" : domain));
        return registry.register(SampleSurroundings.around(SamplePromises.of(new FamilySpec(
                new FamilyId(name),
                new DomainId(domain),
                owner,
                owner,
                template,
                Map.of(),
                DemoEnvironment.KEYSPACE,
                purpose,
                source,
                null,
                invalidation,
                new Ttl(Duration.ofMinutes(ttlMinutes), 10),
                List.of(),
                new Security(Sensitivity.INTERNAL, domain.equals("account"), Encryption.NONE)))));
    }

    /** The second person that a family of high impact needs; to be called as somebody who may. */
    void approve() {
        var price = registry.family(new FamilyId("catalog-price"));
        lifecycle.move(
                price.name(),
                price.version(),
                new Transition(
                        FamilyState.ACTIVE, "Template, owner and runbook read; the target matches the contract"));
    }

    private void deprecate(String name) {
        var family = registry.family(new FamilyId(name));
        lifecycle.move(
                family.name(),
                family.version(),
                new Transition(
                        FamilyState.DEPRECATED, "Preferences move into user-profile with its next schema version"));
    }
}
