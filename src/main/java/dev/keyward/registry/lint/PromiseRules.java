package dev.keyward.registry.lint;

import static dev.keyward.kernel.Severity.ERROR;
import static dev.keyward.kernel.Severity.WARN;

/** What a family keeps so that its freshness and its secrets are more than intentions. */
final class PromiseRules {
    private static final String STRICT_TTL = "avoid caching sensitive responses without encryption and strict TTL";
    private static final String UNPREDICTABLE = "Stale windows unpredictable";

    static final LintRule INVALIDATES_WHAT_IS_STRICT = new LintRule(
            "KF001",
            ERROR,
            "Invalidates what is strict",
            "A family of class %s relies on its TTL alone.",
            "Choose event-driven invalidation or write-through; TTL only is for low-risk metadata.",
            "Critical user state",
            PromiseOffences::strictByTtl);

    static final LintRule EXPIRES_WITHIN_ITS_PROMISE = new LintRule(
            "KF002",
            ERROR,
            "Expires within its promise",
            "Values live %s.",
            "Shorten the TTL to the maximum staleness, or invalidate by events.",
            UNPREDICTABLE,
            PromiseOffences::ttlBeyondPromise);

    static final LintRule EXPIRES_AT_ALL = new LintRule(
            "KF002",
            WARN,
            "Expires at all",
            "The TTL is all that removes a stale value, and there is %s.",
            "Say how long a value lives, at most the maximum staleness.",
            UNPREDICTABLE,
            PromiseOffences::ttlUnsaid);

    static final LintRule RETRIES_INVALIDATION = new LintRule(
            "KF003",
            ERROR,
            "Retries invalidation and keeps what failed",
            "Events invalidate the values, but there is %s.",
            "An event that is lost leaves a stale value for as long as the TTL. Name both a retry and a dead-letter queue.",
            "Invalidation path has retry + DLQ",
            PromiseOffences::fragileInvalidation);

    static final LintRule ENCRYPTS_SECRETS = new LintRule(
            "KF004",
            ERROR,
            "Encrypts secrets",
            "%s values are cached without encryption.",
            "Encrypt them at rest, by field or in the client, or do not cache them.",
            STRICT_TTL,
            PromiseOffences::unencrypted);

    static final LintRule EXPIRES_SECRETS_SOON = new LintRule(
                    "KF004",
                    ERROR,
                    "Expires secrets soon",
                    "Sensitive values live too long: %s.",
                    "Shorten the TTL.",
                    STRICT_TTL,
                    PromiseOffences::longLivedSecrets)
            .with(Defaults.CONFIDENTIAL_TTL, Defaults.RESTRICTED_TTL);

    static final LintRule HAS_AN_OBJECTIVE_WHERE_IT_HURTS = new LintRule(
            "KF005",
            ERROR,
            "Has an objective where it hurts",
            "The family has %s, although a wrong value has a high impact.",
            "Set a target, such as 99.9 % of the reads; a manifest writes 0.999.",
            "Without explicit freshness SLAs, cache behavior drifts",
            PromiseOffences::noObjectiveOfHigh);

    static final LintRule HAS_AN_OBJECTIVE = new LintRule(
            "KF005",
            WARN,
            "Has an objective",
            "The family has %s.",
            "Set a target, such as 99.9 % of the reads; a manifest writes 0.999.",
            "Without explicit freshness SLAs, cache behavior drifts",
            PromiseOffences::noObjectiveOfOthers);

    static final LintRule FALLS_BACK_TO_THE_ORIGIN = new LintRule(
            "KF011",
            WARN,
            "Falls back to the origin",
            "Near-immediate freshness is promised, but the fallback is %s.",
            "Read through to the origin while the invalidation path is broken.",
            "event-driven invalidation + fallback read-through",
            PromiseOffences::noReadThrough);

    private PromiseRules() {}
}
