package dev.keyward.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.keyward.kernel.PlainText;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.FreshnessTier;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of a family's manifest (domain.md 3.3). Each refuses numbers outside its range. */
public final class Promises {
    private static final int MOST_REGIONS = 50;
    private static final int LONGEST_TEXT = 500;
    private static final Pattern REGION = Pattern.compile("[a-z0-9][a-z0-9-]{0,29}");

    private Promises() {}

    /** What a placeholder stands for and where its value comes from. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PlaceholderUse(
            @Nullable Meaning role,
            @Nullable Source source,
            @Nullable String normalizer) {
        public PlaceholderUse {
            said("placeholders.normalizer", normalizer);
        }

        /** The meanings a rule can reason about. */
        public enum Meaning {
            ID,
            AUTH_SCOPE,
            TENANT,
            REGION,
            LOCALE,
            VARIANT
        }

        /** Whether somebody outside can choose the value. */
        public enum Source {
            SYSTEM,
            USER_INPUT
        }
    }

    /**
     * An override of the domain's SLA; what is absent is inherited. Target in (0, 1).
     *
     * @param reason why it differs from the domain's
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Freshness(
            @JsonProperty("class") @Nullable FreshnessClass freshnessClass,
            @Nullable FreshnessTier tier,
            @Nullable Duration maxStaleness,
            @Nullable Double target,
            @Nullable Duration window,
            @Nullable String reason) {
        public Freshness(
                @Nullable FreshnessClass freshnessClass,
                @Nullable FreshnessTier tier,
                @Nullable Duration maxStaleness,
                @Nullable Double target,
                @Nullable Duration window) {
            this(freshnessClass, tier, maxStaleness, target, window, null);
        }

        public Freshness {
            if (target != null && !(target > 0 && target < 1)) {
                throw Refused.invalid("freshness.target", "The target lies between 0 and 1.", "Write 99.9 % as 0.999.");
            }
            positive("freshness.maxStaleness", maxStaleness);
            positive("freshness.window", window);
            said("freshness.reason", reason);
        }
    }

    /** How stale values leave the cache. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Invalidation(
            Strategy strategy,
            @Nullable Retry retry,
            @Nullable String dlq,
            @Nullable Fallback fallback) {
        public Invalidation {
            said("invalidation.dlq", dlq);
        }

        /** What a reader does when the invalidation path is broken. */
        public enum Fallback {
            NONE,
            READ_THROUGH,
            SERVE_STALE,
            FAIL
        }
    }

    /** How often an invalidation is tried again: 1 to 100 attempts. */
    public record Retry(int attempts, Backoff backoff) {
        /** How the pauses grow. */
        public enum Backoff {
            FIXED,
            EXPONENTIAL
        }

        public Retry {
            if (attempts < 1 || attempts > 100) {
                throw Refused.invalid(
                        "invalidation.retry.attempts", "Attempts lie between 1 and 100.", "Five is usual.");
            }
        }
    }

    /**
     * How long a key lives; jitter 0 to 100 percent spreads the refill.
     *
     * @param negative how long an answer "there is none" lives
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ttl(
            Duration value,
            @Nullable Integer jitterPct,
            @Nullable Duration negative) {
        public Ttl(Duration value, @Nullable Integer jitterPct) {
            this(value, jitterPct, null);
        }

        public Ttl {
            positive("ttl.value", value);
            positive("ttl.negative", negative);
            if (jitterPct != null && (jitterPct < 0 || jitterPct > 100)) {
                throw Refused.invalid("ttl.jitterPct", "Jitter lies between 0 and 100 percent.", "Ten is usual.");
            }
        }
    }

    /**
     * What a region may lag (playbook, "Multi-Region Considerations").
     *
     * @param code the region's short name, such as {@code eu}
     * @param graceWindow how long after an invalidation the region may still serve the old value
     * @param lagBudget how far its replica may lag behind
     * @param adaptiveTtl the bounds between which the region may change the TTL
     * @param maxStaleness a promise of its own; null inherits the family's
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RegionPolicy(
            String code,
            @Nullable Duration graceWindow,
            @Nullable Duration lagBudget,
            @Nullable Sharding sharding,
            @Nullable Bounds adaptiveTtl,
            @Nullable Duration maxStaleness) {
        /** Whether each region has keys of its own. */
        public enum Sharding {
            NONE,
            REGIONAL_KEYS
        }

        /** From the shortest to the longest. */
        public record Bounds(Duration min, Duration max) {
            public Bounds {
                positive("regions.adaptiveTtl.min", min);
                positive("regions.adaptiveTtl.max", max);
                if (min.compareTo(max) > 0) {
                    throw Refused.invalid(
                            "regions.adaptiveTtl", "The shortest TTL is longer than the longest.", "Swap the two.");
                }
            }
        }

        public RegionPolicy(String code, @Nullable Duration graceWindow) {
            this(code, graceWindow, null, null, null, null);
        }

        public RegionPolicy {
            if (!REGION.matcher(code).matches()) {
                throw Refused.invalid(
                        "regions.code",
                        "A region's code takes 1 to 30 lower-case letters, digits and '-'.",
                        "Write it as in eu or us-east-1.");
            }
            notNegative("regions.graceWindow", graceWindow);
            notNegative("regions.lagBudget", lagBudget);
            positive("regions.maxStaleness", maxStaleness);
        }
    }

    static List<RegionPolicy> onceEach(@Nullable List<RegionPolicy> regions) {
        var known = regions == null ? List.<RegionPolicy>of() : List.copyOf(regions);
        if (known.stream().map(RegionPolicy::code).distinct().count() < known.size() || known.size() > MOST_REGIONS) {
            throw Refused.invalid(
                    "regions", "Each region is named once, at most %d.".formatted(MOST_REGIONS), "Merge the two.");
        }
        return known;
    }

    /** What an unwanted reader would learn. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Security(
            @Nullable Sensitivity sensitivity,
            @Nullable Boolean variesByAuth,
            @Nullable Encryption encryption) {
        /** From harmless to regulated. */
        public enum Sensitivity {
            PUBLIC,
            INTERNAL,
            CONFIDENTIAL,
            RESTRICTED
        }

        /** Where a value is encrypted. */
        public enum Encryption {
            NONE,
            AT_REST,
            FIELD_LEVEL,
            CLIENT_SIDE
        }
    }

    private static void said(String field, @Nullable String text) {
        PlainText.required(field, text == null ? "" : text, LONGEST_TEXT);
    }

    private static void notNegative(String field, @Nullable Duration duration) {
        if (duration != null && !duration.isZero()) {
            positive(field, duration);
        }
    }

    static void positive(String field, @Nullable Duration duration) {
        if (duration != null && (duration.isNegative() || duration.isZero() || duration.toDays() > 3_650)) {
            throw Refused.invalid(
                    field,
                    "%s is a positive duration of at most ten years.".formatted(field),
                    "Write it as PT60S or P28D.");
        }
    }
}
