package dev.keyward.registry.lint;

import static dev.keyward.kernel.Severity.ERROR;
import static dev.keyward.kernel.Severity.WARN;

/** What the varying parts of a key keep: few, bounded, harmless, and with the scope of who may see the value. */
final class PlaceholderRules {
    private static final String FOOTPRINT = "memory footprint scales with key cardinality";
    private static final String SHARDING = "regional key sharding and adaptive TTL";

    static final LintRule AVOIDS_VOLATILE_VALUES = new LintRule(
                    "KT004",
                    WARN,
                    "Avoids volatile values",
                    "The value of %s changes with every request, so that a key is hardly ever read twice.",
                    "Leave it out of the key, or round it to what the answer depends on.",
                    "avoid embedding volatile attributes that fragment hit rates",
                    PlaceholderOffences::volatileNames)
            .with(Defaults.VOLATILE);

    static final LintRule HAS_FEW_PLACEHOLDERS = new LintRule(
                    "KT005",
                    WARN,
                    "Has few placeholders",
                    "The template has %s.",
                    "Each one multiplies the number of keys. Keep those the value depends on.",
                    FOOTPRINT,
                    PlaceholderOffences::manyPlaceholders)
            .with(Defaults.PLACEHOLDERS);

    static final LintRule LISTS_FEW_COMBINATIONS = new LintRule(
                    "KT005",
                    WARN,
                    "Lists few combinations",
                    "The lists of values make %s of each key.",
                    "Shorten a list, or leave out what the value does not depend on.",
                    FOOTPRINT,
                    PlaceholderOffences::manyCombinations)
            .with(Defaults.COMBINATIONS);

    static final LintRule NAMES_THE_AUTH_SCOPE = new LintRule(
            "KT006",
            ERROR,
            "Names the auth scope",
            "The value is not for everybody (%s), but no placeholder says for whom.",
            "Give one placeholder the role AUTH_SCOPE or TENANT, so that nobody is served another one's value.",
            "ensure auth scope is reflected in cache key",
            PlaceholderOffences::missingScope);

    static final LintRule BOUNDS_USER_INPUT = new LintRule(
            "KT007",
            ERROR,
            "Bounds user input",
            "Users choose the value of %s, and any bytes fit.",
            "Give it a type, such as {sku=slug}, or name the normalizer it passes through.",
            "prevent cache poisoning via strict input normalization",
            PlaceholderOffences::freeInput);

    static final LintRule HOLDS_NO_PERSONAL_DATA = new LintRule(
                    "KT008",
                    WARN,
                    "Holds no personal data",
                    "%s identifies a person, and keys end up in logs, SLOWLOG and scans.",
                    "Use an opaque id in its place.",
                    "Security reviews should include cache design, not only API code",
                    PlaceholderOffences::personalNames)
            .with(Defaults.PERSONAL);

    static final LintRule STAYS_SHORT = new LintRule(
                    "KT013",
                    WARN,
                    "Stays short",
                    "A key takes an estimated %s.",
                    "Shorten the literals, or put a digest in place of a long value.",
                    FOOTPRINT,
                    PlaceholderOffences::longKey)
            .with(Defaults.LONG_KEY, Defaults.LONGEST_KEY);

    static final LintRule IS_NOT_HUGE = new LintRule(
                    "KT013",
                    ERROR,
                    "Is not huge",
                    "A key takes an estimated %s.",
                    "Put a digest in place of the long values.",
                    FOOTPRINT,
                    PlaceholderOffences::hugeKey)
            .with(Defaults.LONGEST_KEY);

    static final LintRule SHARDS_BY_REGION = new LintRule(
            "KT015",
            WARN,
            "Shards by a region it names",
            "Region %s has keys of its own, but no placeholder has the role REGION.",
            "Put the region into the key, or set the sharding to NONE.",
            SHARDING,
            PlaceholderOffences::shardingWithoutRegion);

    static final LintRule HAS_POLICIES_FOR_ITS_REGIONS = new LintRule(
            "KT015",
            WARN,
            "Has policies for its regions",
            "%s stands for a region, but no region has a policy.",
            "Say for each region how long it may serve the old value.",
            SHARDING,
            PlaceholderOffences::regionWithoutPolicy);

    static final LintRule SPREADS_ITS_HASH_TAG = new LintRule(
                    "KT016",
                    WARN,
                    "Spreads its hash tag",
                    "The hash tag %s has few values, so that all keys crowd a few slots of a cluster.",
                    "Tag an id with many values, or write the placeholder with single braces.",
                    "Uneven traffic hotspots",
                    PlaceholderOffences::narrowHashTags)
            .with(Defaults.FEW_VALUES);

    private PlaceholderRules() {}
}
