package dev.keyward.registry.lint;

import static dev.keyward.kernel.Severity.ERROR;
import static dev.keyward.kernel.Severity.WARN;
import static dev.keyward.registry.lint.ModelFamily.IMMEDIATE;
import static dev.keyward.registry.lint.ModelFamily.SOFT;
import static dev.keyward.registry.lint.ModelFamily.STRICT;
import static dev.keyward.registry.lint.ModelFamily.endpoints;
import static dev.keyward.registry.lint.ModelFamily.facts;
import static dev.keyward.registry.lint.ModelFamily.knowing;
import static dev.keyward.registry.lint.ModelFamily.promising;
import static dev.keyward.registry.lint.ModelFamily.sharedWriting;
import static dev.keyward.registry.lint.ModelFamily.spec;
import static dev.keyward.registry.lint.ModelFamily.storms;
import static dev.keyward.registry.lint.ModelFamily.template;
import static dev.keyward.registry.lint.ModelFamily.with;

import dev.keyward.kernel.Severity;
import dev.keyward.keys.Relation;
import dev.keyward.ownership.DomainId;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.FamilySpec.Impact;
import dev.keyward.registry.FamilySpec.ValueKind;
import dev.keyward.registry.Promises.Freshness;
import dev.keyward.registry.Promises.Invalidation;
import dev.keyward.registry.Promises.Invalidation.Fallback;
import dev.keyward.registry.Promises.PlaceholderUse;
import dev.keyward.registry.Promises.PlaceholderUse.Meaning;
import dev.keyward.registry.Promises.PlaceholderUse.Source;
import dev.keyward.registry.Promises.RegionPolicy;
import dev.keyward.registry.Promises.RegionPolicy.Sharding;
import dev.keyward.registry.Promises.Retry;
import dev.keyward.registry.Promises.Security;
import dev.keyward.registry.Promises.Security.Encryption;
import dev.keyward.registry.Promises.Security.Sensitivity;
import dev.keyward.registry.Promises.Ttl;
import dev.keyward.registry.SpecChange;
import dev.keyward.registry.Strategy;
import dev.keyward.registry.Surroundings.Expected;
import dev.keyward.registry.Surroundings.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** For every rule a family that breaks it and one that keeps it, as close to each other as they can be. */
final class RuleExamples {
    private static final String PLAIN = "catalog:v2:item:{item_id}";
    private static final Retry RETRY = new Retry(3, Retry.Backoff.FIXED);

    private RuleExamples() {}

    record Example(LintRule rule, Severity severity, String field, Facts broken, Facts kept) {
        @Override
        public String toString() {
            return rule.id() + " " + rule.title();
        }
    }

    static List<Example> templates() {
        return List.of(
                of(
                        TemplateRules.STARTS_WITH_ITS_DOMAIN,
                        ERROR,
                        "template",
                        template("shop:v1:x"),
                        template("user:v1:x")),
                of(
                        TemplateRules.STARTS_WITH_ITS_OWN_DOMAIN,
                        ERROR,
                        "domain",
                        with(spec -> spec.template("user:v2:x")),
                        with(spec -> spec.template("catalog:v2:x"))),
                of(
                        TemplateRules.HAS_ITS_VERSION_SECOND,
                        ERROR,
                        "template",
                        template("user:1:x"),
                        template("user:v1:x")),
                of(
                        TemplateRules.BEGINS_WITH_LITERALS,
                        ERROR,
                        "template",
                        template("user:v{n}:x"),
                        template("user:v1:{n}")),
                of(
                        TemplateRules.HAS_NO_EMPTY_SEGMENT,
                        ERROR,
                        "template",
                        template("user:v1::x"),
                        template("user:v1:x")),
                of(
                        TemplateRules.NAMES_A_PLACEHOLDER_ONCE,
                        ERROR,
                        "template",
                        template("user:v1:{a}:{a}"),
                        template("user:v1:{a}:{b}")),
                of(
                        TemplateRules.SEPARATES_PLACEHOLDERS,
                        ERROR,
                        "template",
                        template("user:v1:{a}{b}"),
                        template("user:v1:{a}-{b}")),
                of(
                        TemplateRules.HOLDS_PLAIN_CHARACTERS,
                        ERROR,
                        "template",
                        template("user:v1:a*"),
                        template("user:v1:a")),
                of(
                        TemplateRules.IS_LOWER_CASE,
                        WARN,
                        "template",
                        template("user:v1:order_line"),
                        template("user:v1:order-line")),
                of(
                        TemplateRules.ENDS_WITH_ITS_REST,
                        ERROR,
                        "template",
                        template("user:v1:{a...}:b"),
                        template("user:v1:b:{a...}")),
                of(
                        TemplateRules.DOES_WITHOUT_REST,
                        WARN,
                        "template",
                        template("user:v1:{a...}"),
                        template("user:v1:{a}")));
    }

    static List<Example> placeholders() {
        return List.of(
                of(
                        PlaceholderRules.AVOIDS_VOLATILE_VALUES,
                        WARN,
                        "placeholders.Request-Id",
                        template(PLAIN + ":{Request-Id}"),
                        template(PLAIN + ":{request}")),
                of(
                        PlaceholderRules.HAS_FEW_PLACEHOLDERS,
                        WARN,
                        "template",
                        template("user:v1:{a}:{b}:{c}:{d}:{e}"),
                        template("user:v1:{a}:{b}:{c}:{d}")),
                of(
                        PlaceholderRules.LISTS_FEW_COMBINATIONS,
                        WARN,
                        "template",
                        template("user:v1:" + tens(5).substring(1)),
                        template("user:v1:" + tens(4).substring(1))),
                of(
                        PlaceholderRules.NAMES_THE_AUTH_SCOPE,
                        ERROR,
                        "placeholders",
                        with(spec -> spec.security(new Security(null, true, null))),
                        with(spec -> spec.security(new Security(null, true, null))
                                .placeholders(Map.of("region", new PlaceholderUse(Meaning.TENANT, null, null))))),
                of(
                        PlaceholderRules.BOUNDS_USER_INPUT,
                        ERROR,
                        "placeholders.item_id",
                        with(spec -> spec.placeholders(fromUsers(null))),
                        with(spec -> spec.placeholders(fromUsers("trimmed and lower-cased")))),
                of(
                        PlaceholderRules.HOLDS_NO_PERSONAL_DATA,
                        WARN,
                        "placeholders.email",
                        template("user:v1:profile:{email}"),
                        template("user:v1:profile:{email_digest=hex}")),
                of(
                        PlaceholderRules.IS_NOT_HUGE,
                        ERROR,
                        "template",
                        template("user:v1:" + "a".repeat(480) + ":{b}"),
                        template("user:v1:" + "a".repeat(479) + ":{b}")),
                of(
                        PlaceholderRules.STAYS_SHORT,
                        WARN,
                        "template",
                        template("user:v1:" + "a".repeat(121)),
                        template("user:v1:" + "a".repeat(120))),
                of(
                        PlaceholderRules.SHARDS_BY_REGION,
                        WARN,
                        "regions",
                        with(spec -> spec.regions(sharded())),
                        with(spec -> spec.regions(sharded())
                                .placeholders(Map.of("region", new PlaceholderUse(Meaning.REGION, null, null))))),
                of(
                        PlaceholderRules.HAS_POLICIES_FOR_ITS_REGIONS,
                        WARN,
                        "regions",
                        with(spec -> spec.regions(List.of())
                                .placeholders(Map.of("region", new PlaceholderUse(Meaning.REGION, null, null)))),
                        with(spec ->
                                spec.placeholders(Map.of("region", new PlaceholderUse(Meaning.REGION, null, null))))),
                of(
                        PlaceholderRules.SPREADS_ITS_HASH_TAG,
                        WARN,
                        "template",
                        template("user:v1:{{region=eu|us}}:{id}"),
                        template("user:v1:{region=eu|us}:{{id}}")));
    }

    static List<Example> versions() {
        var v2 = template(PLAIN);
        var v1 = new Lineage.Shape("catalog:v1:item:{item_id}", true);
        var v0 = new Lineage.Shape("catalog:item:{item_id}", true);
        return List.of(
                of(
                        VersionRules.SHARES_NO_KEYS,
                        ERROR,
                        "template",
                        v2.beside(List.of(beside(Relation.OVERLAPS, true, true))),
                        v2),
                of(
                        VersionRules.IS_NOT_PART_OF_ANOTHER_DOMAIN,
                        ERROR,
                        "template",
                        v2.beside(List.of(beside(Relation.MORE_GENERAL, false, false))),
                        v2.beside(List.of(beside(Relation.MORE_GENERAL, false, true)))),
                of(
                        VersionRules.IS_NOT_PART_OF_ANOTHER_FAMILY,
                        WARN,
                        "template",
                        v2.beside(List.of(beside(Relation.MORE_SPECIFIC, true, false))),
                        v2.beside(List.of(beside(Relation.MORE_SPECIFIC, true, true)))),
                of(
                        VersionRules.CHANGES_ONLY_BY_VERSION,
                        ERROR,
                        "template",
                        v2.after(new Lineage(List.of(), Optional.of(v1.template()))),
                        v2.after(new Lineage(List.of(), Optional.of(PLAIN)))),
                of(
                        VersionRules.COUNTS_ON,
                        WARN,
                        "template",
                        template("catalog:v3:item:{item_id}").after(new Lineage(List.of(v1), Optional.empty())),
                        v2.after(new Lineage(List.of(v1), Optional.empty()))),
                of(
                        VersionRules.HAS_FEW_LIVE_VERSIONS,
                        WARN,
                        "template",
                        v2.after(new Lineage(List.of(v0, v1), Optional.empty())),
                        v2.after(new Lineage(List.of(new Lineage.Shape(v0.template(), false), v1), Optional.empty()))));
    }

    static List<Example> promises() {
        return List.of(
                of(
                        PromiseRules.INVALIDATES_WHAT_IS_STRICT,
                        ERROR,
                        "invalidation.strategy",
                        promising(STRICT, spec -> spec.invalidation(byTtl())),
                        promising(SOFT, spec -> spec.invalidation(byTtl()))),
                of(
                        PromiseRules.EXPIRES_WITHIN_ITS_PROMISE,
                        ERROR,
                        "ttl.value",
                        promising(SOFT, spec -> spec.invalidation(byTtl()).ttl(new Ttl(Duration.ofSeconds(901), 10))),
                        promising(SOFT, spec -> spec.invalidation(byTtl()).ttl(new Ttl(Duration.ofSeconds(900), 10)))),
                of(
                        PromiseRules.EXPIRES_AT_ALL,
                        WARN,
                        "ttl.value",
                        promising(SOFT, spec -> spec.invalidation(byTtl()).ttl(null)),
                        promising(SOFT, spec -> spec.ttl(null))),
                of(
                        PromiseRules.RETRIES_INVALIDATION,
                        ERROR,
                        "invalidation.dlq",
                        with(spec -> spec.invalidation(byEvents(RETRY, null))),
                        with(spec -> spec.invalidation(byEvents(RETRY, "dlq")))),
                of(
                        PromiseRules.RETRIES_INVALIDATION,
                        ERROR,
                        "invalidation.retry",
                        with(spec -> spec.invalidation(byEvents(null, "dlq"))),
                        with(spec -> spec.invalidation(byEvents(RETRY, "dlq")))),
                of(
                        PromiseRules.ENCRYPTS_SECRETS,
                        ERROR,
                        "security.encryption",
                        secret(Sensitivity.CONFIDENTIAL, Encryption.NONE, 60),
                        secret(Sensitivity.CONFIDENTIAL, Encryption.FIELD_LEVEL, 60)),
                of(
                        PromiseRules.EXPIRES_SECRETS_SOON,
                        ERROR,
                        "ttl.value",
                        secret(Sensitivity.CONFIDENTIAL, Encryption.AT_REST, 3_601),
                        secret(Sensitivity.CONFIDENTIAL, Encryption.AT_REST, 3_600)),
                of(
                        PromiseRules.EXPIRES_SECRETS_SOON,
                        ERROR,
                        "ttl.value",
                        secret(Sensitivity.RESTRICTED, Encryption.AT_REST, 301),
                        secret(Sensitivity.RESTRICTED, Encryption.AT_REST, 300)),
                of(
                        PromiseRules.EXPIRES_SECRETS_SOON,
                        ERROR,
                        "ttl.value",
                        with(spec -> spec.security(new Security(Sensitivity.RESTRICTED, null, Encryption.AT_REST))
                                .ttl(null)),
                        with(spec -> spec.ttl(null))),
                of(
                        PromiseRules.HAS_AN_OBJECTIVE_WHERE_IT_HURTS,
                        ERROR,
                        "freshness.target",
                        with(spec -> spec.impact(Impact.HIGH).freshness(null)),
                        with(spec -> spec.impact(Impact.HIGH))),
                of(
                        PromiseRules.HAS_AN_OBJECTIVE,
                        WARN,
                        "freshness.target",
                        with(spec -> spec.freshness(new Freshness(null, null, null, null, null))),
                        facts()),
                of(
                        PromiseRules.FALLS_BACK_TO_THE_ORIGIN,
                        WARN,
                        "invalidation.fallback",
                        promising(
                                IMMEDIATE,
                                spec -> spec.invalidation(
                                        new Invalidation(Strategy.EVENT_DRIVEN, RETRY, "dlq", Fallback.SERVE_STALE))),
                        promising(IMMEDIATE, spec -> spec)));
    }

    static List<Example> operations() {
        return List.of(
                of(
                        OperationRules.IS_DOCUMENTED_WHERE_IT_HURTS,
                        ERROR,
                        "runbook",
                        with(spec -> spec.impact(Impact.HIGH)),
                        with(spec -> spec.impact(Impact.HIGH).runbook("https://runbooks.example/catalog-item"))),
                of(
                        OperationRules.IS_DOCUMENTED,
                        WARN,
                        "purpose",
                        with(spec -> spec.purpose("a".repeat(39))),
                        with(spec -> spec.purpose("a".repeat(40)))),
                of(
                        OperationRules.IS_DOCUMENTED,
                        WARN,
                        "usages",
                        with(spec -> spec.usages(List.of(new Usage("worker", Usage.Mode.INVALIDATOR, null, null)))),
                        facts()),
                of(
                        OperationRules.AGREES_ON_WRITERS,
                        ERROR,
                        "usages",
                        knowing(writtenByTwoDomains(), STRICT, sharedWriting(false)),
                        knowing(writtenByTwoDomains(), STRICT, sharedWriting(true))),
                of(
                        OperationRules.WRITES_THROUGH_ONLY_WHAT_IS_SMALL,
                        WARN,
                        "expected.keys",
                        with(spec ->
                                spec.invalidation(through()).expected(new Expected(1_100_000L, 1_000L, null, null))),
                        with(spec ->
                                spec.invalidation(through()).expected(new Expected(100_000L, 1_000L, null, null)))),
                of(
                        OperationRules.WRITES_THROUGH_ONLY_WHAT_IS_SMALL,
                        WARN,
                        "expected.keys",
                        with(spec -> spec.invalidation(through()).expected(new Expected(500_000L, 1_000L, null, null))),
                        with(spec -> spec.expected(new Expected(500_000L, 1_000L, null, null)))),
                of(
                        OperationRules.SPREADS_ITS_EXPIRY,
                        WARN,
                        "ttl.jitterPct",
                        with(spec -> spec.ttl(new Ttl(Duration.ofMinutes(10), null))
                                .expected(new Expected(100_001L, null, null, null))),
                        with(spec -> spec.ttl(new Ttl(Duration.ofMinutes(10), null))
                                .expected(new Expected(100_000L, null, null, null)))),
                of(
                        OperationRules.SPREADS_ITS_EXPIRY,
                        WARN,
                        "ttl.jitterPct",
                        knowing(unspread(), STRICT, storms(1)),
                        knowing(unspread(), STRICT, storms(0))),
                of(
                        OperationRules.SERVES_BY_CONTRACT,
                        WARN,
                        "usages",
                        knowing(spec(), STRICT, endpoints("GET /items/{id}")),
                        knowing(spec(), STRICT, endpoints())),
                of(
                        OperationRules.GOVERNS_STRICT_REGIONS,
                        ERROR,
                        "regions",
                        with(spec -> spec.regions(List.of(new RegionPolicy("eu", null)))),
                        facts()),
                of(
                        OperationRules.GOVERNS_ITS_REGIONS,
                        WARN,
                        "regions",
                        promising(SOFT, spec -> spec.regions(List.of())),
                        promising(SOFT, spec -> spec)));
    }

    /** What scans saw; the model has a TTL of 10 minutes with 10 % jitter. */
    static List<Example> observed() {
        return List.of(
                of(
                        ObservedRules.HOLDS_ITS_TYPE,
                        WARN,
                        "valueType",
                        scanned(spec -> spec.valueType(ValueKind.HASH), seen(0, 60, 590, 1)),
                        scanned(spec -> spec.valueType(ValueKind.STRING), seen(0, 60, 590, 1))),
                of(
                        ObservedRules.EXPIRES_AS_DECLARED,
                        WARN,
                        "ttl.value",
                        scanned(spec -> spec, seen(2, 60, 590, 1)),
                        scanned(spec -> spec, seen(1, 60, 590, 1))),
                of(
                        ObservedRules.IS_AS_LARGE_AS_EXPECTED,
                        WARN,
                        "expected.valueBytes",
                        scanned(spec -> spec.expected(new Expected(null, 2_000L, null, null)), seen(0, 60, 590, 1)),
                        scanned(spec -> spec.expected(new Expected(null, 1_000L, null, null)), seen(0, 60, 590, 1))),
                of(
                        ObservedRules.HAS_AS_MANY_KEYS_AS_EXPECTED,
                        WARN,
                        "expected.keys",
                        scanned(spec -> spec.expected(new Expected(400L, null, null, null)), seen(0, 60, 590, 801)),
                        scanned(spec -> spec.expected(new Expected(400L, null, null, null)), seen(0, 60, 590, 800))));
    }

    private static Facts scanned(UnaryOperator<SpecChange> change, Observed seen) {
        return knowing(
                change.apply(spec().but()).spec(),
                STRICT,
                Evidence.ofManifest(true).seeing(seen));
    }

    /** A hundred sampled strings of 1,000 bytes. */
    private static Observed seen(long withoutTtl, double p10, double p99, double keys) {
        return new Observed(
                100,
                withoutTtl,
                Optional.of(new Observed.Lives(p10, p99)),
                Map.of("string", 100L),
                OptionalDouble.of(1_000),
                keys,
                keys);
    }

    private static Example of(LintRule rule, Severity severity, String field, Facts broken, Facts kept) {
        return new Example(rule, severity, field, broken, kept);
    }

    private static String tens(int lists) {
        var text = new StringBuilder();
        for (var list = 0; list < lists; list++) {
            text.append(":{l%d=0|1|2|3|4|5|6|7|8|9}".formatted(list));
        }
        return text.toString();
    }

    private static Map<String, PlaceholderUse> fromUsers(@Nullable String normalizer) {
        return Map.of("item_id", new PlaceholderUse(null, Source.USER_INPUT, normalizer));
    }

    private static List<RegionPolicy> sharded() {
        return List.of(
                new RegionPolicy("eu", null, null, Sharding.REGIONAL_KEYS, null, null), new RegionPolicy("us", null));
    }

    private static Claim beside(Relation relation, boolean sameDomain, boolean settled) {
        return new Claim("catalog-any", relation, "catalog:v2:item:a", sameDomain, settled);
    }

    private static Invalidation byTtl() {
        return new Invalidation(Strategy.TTL_ONLY, null, null, null);
    }

    private static Invalidation byEvents(@Nullable Retry retry, @Nullable String dlq) {
        return new Invalidation(Strategy.EVENT_DRIVEN, retry, dlq, Fallback.READ_THROUGH);
    }

    private static Invalidation through() {
        return new Invalidation(Strategy.WRITE_THROUGH, null, null, null);
    }

    private static Facts secret(Sensitivity sensitivity, Encryption encryption, int ttlSeconds) {
        return with(spec -> spec.security(new Security(sensitivity, null, encryption))
                .ttl(new Ttl(Duration.ofSeconds(ttlSeconds), 10)));
    }

    private static FamilySpec writtenByTwoDomains() {
        return spec().but()
                .usages(List.of(
                        new Usage("catalog-writer", Usage.Mode.WRITER, null, null),
                        new Usage("user-writer", Usage.Mode.WRITER, new DomainId("user"), null)))
                .spec();
    }

    private static FamilySpec unspread() {
        return spec().but().ttl(new Ttl(Duration.ofMinutes(10), 0)).spec();
    }
}
