package dev.keyward.registry.lint;

import static dev.keyward.kernel.Severity.ERROR;
import static dev.keyward.kernel.Severity.WARN;

/** What a template keeps beside the templates of other families and behind its own earlier versions. */
final class VersionRules {
    private static final String COUPLING = "Are we introducing hidden coupling between domains via shared keys?";

    static final LintRule SHARES_NO_KEYS = new LintRule(
            "KT017",
            ERROR,
            "Shares no keys",
            "Family %s.",
            "Give one of them a literal segment of its own.",
            COUPLING,
            VersionOffences::shared);

    static final LintRule IS_NOT_PART_OF_ANOTHER_DOMAIN = new LintRule(
            "KT018",
            ERROR,
            "Is not part of another domain's family",
            "Family %s.",
            "It is of another domain: have that recorded first, or change the template.",
            COUPLING,
            VersionOffences::containedAcrossDomains);

    static final LintRule IS_NOT_PART_OF_ANOTHER_FAMILY = new LintRule(
            "KT018",
            WARN,
            "Is not part of another family",
            "Family %s.",
            "Until then no purge takes such keys.",
            COUPLING,
            VersionOffences::containedInsideItsDomain);

    static final LintRule CHANGES_ONLY_BY_VERSION = new LintRule(
            "KT019",
            ERROR,
            "Changes only by a new version",
            "The template was %s.",
            "A template never changes. Add a template version instead.",
            "deprecation and schema version migration",
            VersionOffences::overwritten);

    static final LintRule COUNTS_ON = new LintRule(
            "KT020",
            WARN,
            "Counts on from the last version",
            "The version is not the next one: %s.",
            "Write the number behind the last one, so that the order of schemas can be read from the keys.",
            "Lifecycle governance avoids legacy key debt",
            VersionOffences::skipped);

    static final LintRule HAS_FEW_LIVE_VERSIONS = new LintRule(
                    "KT020",
                    WARN,
                    "Has few live versions",
                    "The family has %s.",
                    "Move the readers on and retire the oldest.",
                    "Lifecycle governance avoids legacy key debt",
                    VersionOffences::manyLive)
            .with(Defaults.LIVE_VERSIONS);

    private VersionRules() {}
}
