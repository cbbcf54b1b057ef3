package dev.keyward.registry.lint;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Severity;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.keys.Quoted;
import dev.keyward.keys.TemplateSyntax;
import java.util.List;
import java.util.Set;

/** The built-in standard: the list of its rules is the policy. A {@link Rulebook} may set each of them otherwise. */
public final class Standard {
    /** The id under which a text that cannot be read as a template is reported. */
    public static final String UNREADABLE = "KT000";

    private static final List<LintRule> RULES = List.of(
            TemplateRules.STARTS_WITH_ITS_DOMAIN,
            TemplateRules.STARTS_WITH_ITS_OWN_DOMAIN,
            TemplateRules.HAS_ITS_VERSION_SECOND,
            TemplateRules.BEGINS_WITH_LITERALS,
            PlaceholderRules.AVOIDS_VOLATILE_VALUES,
            PlaceholderRules.HAS_FEW_PLACEHOLDERS,
            PlaceholderRules.LISTS_FEW_COMBINATIONS,
            PlaceholderRules.NAMES_THE_AUTH_SCOPE,
            PlaceholderRules.BOUNDS_USER_INPUT,
            PlaceholderRules.HOLDS_NO_PERSONAL_DATA,
            TemplateRules.HAS_NO_EMPTY_SEGMENT,
            TemplateRules.NAMES_A_PLACEHOLDER_ONCE,
            TemplateRules.SEPARATES_PLACEHOLDERS,
            TemplateRules.HOLDS_PLAIN_CHARACTERS,
            TemplateRules.IS_LOWER_CASE,
            PlaceholderRules.IS_NOT_HUGE,
            PlaceholderRules.STAYS_SHORT,
            TemplateRules.ENDS_WITH_ITS_REST,
            TemplateRules.DOES_WITHOUT_REST,
            PlaceholderRules.SHARDS_BY_REGION,
            PlaceholderRules.HAS_POLICIES_FOR_ITS_REGIONS,
            PlaceholderRules.SPREADS_ITS_HASH_TAG,
            VersionRules.SHARES_NO_KEYS,
            VersionRules.IS_NOT_PART_OF_ANOTHER_DOMAIN,
            VersionRules.IS_NOT_PART_OF_ANOTHER_FAMILY,
            VersionRules.CHANGES_ONLY_BY_VERSION,
            VersionRules.COUNTS_ON,
            VersionRules.HAS_FEW_LIVE_VERSIONS,
            PromiseRules.INVALIDATES_WHAT_IS_STRICT,
            PromiseRules.EXPIRES_WITHIN_ITS_PROMISE,
            PromiseRules.EXPIRES_AT_ALL,
            PromiseRules.RETRIES_INVALIDATION,
            PromiseRules.ENCRYPTS_SECRETS,
            PromiseRules.EXPIRES_SECRETS_SOON,
            PromiseRules.HAS_AN_OBJECTIVE_WHERE_IT_HURTS,
            PromiseRules.HAS_AN_OBJECTIVE,
            OperationRules.IS_DOCUMENTED_WHERE_IT_HURTS,
            OperationRules.IS_DOCUMENTED,
            OperationRules.AGREES_ON_WRITERS,
            OperationRules.WRITES_THROUGH_ONLY_WHAT_IS_SMALL,
            OperationRules.SPREADS_ITS_EXPIRY,
            OperationRules.SERVES_BY_CONTRACT,
            PromiseRules.FALLS_BACK_TO_THE_ORIGIN,
            OperationRules.GOVERNS_STRICT_REGIONS,
            OperationRules.GOVERNS_ITS_REGIONS,
            ObservedRules.HOLDS_ITS_TYPE,
            ObservedRules.EXPIRES_AS_DECLARED,
            ObservedRules.IS_AS_LARGE_AS_EXPECTED,
            ObservedRules.HAS_AS_MANY_KEYS_AS_EXPECTED);

    private static final Set<LintRule> EXACT = Set.of(
            TemplateRules.HAS_NO_EMPTY_SEGMENT,
            TemplateRules.NAMES_A_PLACEHOLDER_ONCE,
            TemplateRules.SEPARATES_PLACEHOLDERS,
            TemplateRules.HOLDS_PLAIN_CHARACTERS,
            TemplateRules.ENDS_WITH_ITS_REST,
            VersionRules.SHARES_NO_KEYS);

    /** The rules a family adopted as LEGACY may break for now (playbook, "Migration Path for Legacy Caches"). */
    private static final Set<String> LENIENT_FOR_LEGACY = Set.of("KT001", "KT002", "KT003", "KT009", "KT011");

    private Standard() {}

    /** All rules in the order of their ids, KT before KF. */
    public static List<LintRule> rules() {
        return RULES;
    }

    /** The rules with an id: two when it has two levels or two halves, none when nobody knows it. */
    public static List<LintRule> rules(String id) {
        return RULES.stream().filter(rule -> rule.id().equals(id)).toList();
    }

    /** Whether purges are exact only while the rule is kept: no standard weakens it and nobody waives it. */
    public static boolean keepsPurgesExact(LintRule rule) {
        return EXACT.contains(rule);
    }

    /** The same by id: true when some part of the rule is of that kind. */
    public static boolean keepsPurgesExact(String id) {
        return EXACT.stream().anyMatch(rule -> rule.id().equals(id));
    }

    /** Whether no part of the rule can be set otherwise. */
    static boolean isFixed(String id) {
        return rules(id).stream().allMatch(EXACT::contains);
    }

    static boolean isLenient(LintRule rule, Facts facts) {
        return facts.legacy() && isLenientForLegacy(rule.id());
    }

    /** Whether the rule only warns about a family adopted as LEGACY, which still keeps it from maturity (M2.3). */
    public static boolean isLenientForLegacy(String id) {
        return LENIENT_FOR_LEGACY.contains(id);
    }

    /** What the built-in standard says about a template alone, from raw text. Never throws. */
    public static List<Finding> check(String text, Set<String> domainSlugs) {
        try {
            return Rulebook.BUILT_IN.judge(Facts.of(new KeyTemplate(text), domainSlugs));
        } catch (TemplateSyntax unreadable) {
            return List.of(unreadable(text, unreadable));
        }
    }

    /** A text that cannot be read as a template is a finding too. */
    public static Finding unreadable(String text, TemplateSyntax refusal) {
        var where = Quoted.plain(text.substring(refusal.position()));
        return new Finding(
                UNREADABLE, Severity.ERROR, "template", refusal.getMessage(), where.isEmpty() ? null : where);
    }
}
