package dev.keyward.registry.lint;

import static dev.keyward.kernel.Severity.ERROR;
import static dev.keyward.kernel.Severity.WARN;

/** What the text of a template keeps, each rule with the sentence of the playbook it comes from. */
final class TemplateRules {
    private static final String DETERMINISTIC = "Keep key naming deterministic and documented";

    static final LintRule STARTS_WITH_ITS_DOMAIN = new LintRule(
            "KT001",
            ERROR,
            "Starts with its domain",
            "The first segment, %s, is no registered domain.",
            "Start with the domain's slug, as in user:v3:profile:{user_id}.",
            "include domain and schema version in key prefix",
            Offences::unknownDomain);

    static final LintRule STARTS_WITH_ITS_OWN_DOMAIN = new LintRule(
            "KT001",
            ERROR,
            "Starts with its own domain",
            "The keys start with another domain than the family's: %s.",
            "Pick the domain that the keys start with, or start the template with the family's.",
            "include domain and schema version in key prefix",
            Offences::foreignDomain);

    static final LintRule HAS_ITS_VERSION_SECOND = new LintRule(
            "KT002",
            ERROR,
            "Has its version second",
            "No version stands in second place: %s.",
            "Write v1, v2, and so on behind the domain, as in user:v3:profile:{user_id}.",
            "Cache key schema has versioning",
            Offences::missingVersion);

    static final LintRule BEGINS_WITH_LITERALS = new LintRule(
            "KT003",
            ERROR,
            "Begins with two literal segments",
            "The placeholder %s stands in the first two segments.",
            "Move it behind the version, as in user:v3:profile:{user_id}.",
            DETERMINISTIC,
            Offences::earlyPlaceholders);

    static final LintRule HAS_NO_EMPTY_SEGMENT = new LintRule(
            "KT009",
            ERROR,
            "Has no empty segment",
            "A segment is empty in %s.",
            "Remove the extra ':', or write a word or a {name} there.",
            DETERMINISTIC,
            Offences::emptySegments);

    static final LintRule NAMES_A_PLACEHOLDER_ONCE = new LintRule(
            "KT009",
            ERROR,
            "Names each placeholder once",
            "Two placeholders are called %s.",
            "Give each a name of its own.",
            DETERMINISTIC,
            Offences::repeatedNames);

    static final LintRule SEPARATES_PLACEHOLDERS = new LintRule(
            "KT010",
            ERROR,
            "Separates placeholders",
            "Nothing stands between the placeholders %s.",
            "Put ':' or another literal between them, so that a key can be read in one way only.",
            DETERMINISTIC,
            Offences::neighbours);

    static final LintRule HOLDS_PLAIN_CHARACTERS = new LintRule(
            "KT011",
            ERROR,
            "Holds plain characters",
            "%s holds blanks, control, non-ASCII or glob characters, so that a purge cannot name it exactly.",
            "Use {name} for the part that varies; elsewhere keep to a to z, 0 to 9, '-', '.' and '_'.",
            "Trigger scoped purge, not global flush",
            Offences::oddCharacters);

    static final LintRule IS_LOWER_CASE = new LintRule(
            "KT012",
            WARN,
            "Is written in lower case",
            "%s is not written in lower case with '-' between words.",
            "Write it as in order-line; two spellings of a word are two families.",
            "platform team owns cache infrastructure and key standards",
            Offences::unusualSpelling);

    static final LintRule ENDS_WITH_ITS_REST = new LintRule(
            "KT014",
            ERROR,
            "Ends with its rest",
            "%s takes everything up to the end, but more follows it.",
            "Move it to the end, or leave out '...' for a single segment.",
            "document key ownership by service boundary",
            Offences::earlyRest);

    static final LintRule DOES_WITHOUT_REST = new LintRule(
            "KT014",
            WARN,
            "Does without a rest",
            "%s also takes keys that nobody has thought of yet.",
            "Name the segments instead, if there are only a few shapes.",
            "document key ownership by service boundary",
            Offences::finalRest);

    private TemplateRules() {}
}
