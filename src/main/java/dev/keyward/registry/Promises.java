package dev.keyward.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.FreshnessTier;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The parts of a family's manifest (domain.md 3.3). Each refuses numbers outside its range. */
public final class Promises {
    private Promises() {}

    /** What a placeholder stands for and where its value comes from. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PlaceholderUse(
            @Nullable Meaning role,
            @Nullable Source source,
            @Nullable String normalizer) {
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

    /** An override of the domain's SLA; what is absent is inherited. Target in (0, 1), window at least a day. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Freshness(
            @JsonProperty("class") @Nullable FreshnessClass freshnessClass,
            @Nullable FreshnessTier tier,
            @Nullable Duration maxStaleness,
            @Nullable Double target,
            @Nullable Duration window) {
        public Freshness {
            if (target != null && !(target > 0 && target < 1)) {
                throw Refused.invalid("freshness.target", "The target lies between 0 and 1.", "Write 99.9 % as 0.999.");
            }
            positive("freshness.maxStaleness", maxStaleness);
            positive("freshness.window", window);
        }
    }

    /** How stale values leave the cache. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Invalidation(
            Strategy strategy,
            @Nullable Retry retry,
            @Nullable String dlq,
            @Nullable Fallback fallback) {
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

    /** How long a key lives; jitter 0 to 100 percent spreads the refill. */
    public record Ttl(Duration value, @Nullable Integer jitterPct) {
        public Ttl {
            positive("ttl.value", value);
            if (jitterPct != null && (jitterPct < 0 || jitterPct > 100)) {
                throw Refused.invalid("ttl.jitterPct", "Jitter lies between 0 and 100 percent.", "Ten is usual.");
            }
        }
    }

    /** How long a region may lag behind an invalidation. */
    public record RegionGrace(String code, @Nullable Duration graceWindow) {}

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

    private static void positive(String field, @Nullable Duration duration) {
        if (duration != null && (duration.isNegative() || duration.isZero() || duration.toDays() > 3_650)) {
            throw Refused.invalid(
                    field,
                    "%s is a positive duration of at most ten years.".formatted(field),
                    "Write it as PT60S or P28D.");
        }
    }
}
