package dev.keyward.objective;

import dev.keyward.kernel.PlainText;
import dev.keyward.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An adjustment as somebody asks for it.
 *
 * @param region null for all regions
 * @param to not for a reset
 */
public record NewAdjustment(
        Adjustment.Kind kind,
        @Nullable String region,
        Instant from,
        @Nullable Instant to,
        String reason) {
    private static final Duration OLDEST = Duration.ofDays(92);
    private static final Duration SKEW = Duration.ofMinutes(2);

    public NewAdjustment {
        reason = PlainText.required(
                "reason", Objects.requireNonNullElse(reason, "").strip(), 500);
        if (reason.isEmpty()) {
            throw Refused.invalid("reason", "The reason is empty.", "Say in a sentence what happened.");
        }
        if (kind == Adjustment.Kind.LOOSEN) {
            throw Refused.invalid(
                    "kind",
                    "A looser objective is noted by the console when it becomes looser.",
                    "Send EXCLUDE, RESET or NOTE.");
        }
        if (kind == Adjustment.Kind.RESET ? to != null : to == null || !to.isAfter(from)) {
            throw Refused.invalid(
                    "to",
                    kind == Adjustment.Kind.RESET
                            ? "A reset is a moment and has no end."
                            : "The end comes after the beginning.",
                    kind == Adjustment.Kind.RESET ? "Leave the end out." : "Write when it was over.");
        }
    }

    NewAdjustment inTime(Instant now) {
        if (from.isBefore(now.minus(OLDEST))) {
            throw Refused.invalid("from", "That is longer ago than any window reaches.", "Pick a day of the last 92.");
        }
        if (from.isAfter(now.plus(SKEW)) || to != null && to.isAfter(now.plus(SKEW))) {
            throw Refused.invalid(
                    to == null || from.isAfter(now.plus(SKEW)) ? "from" : "to",
                    "An adjustment is about what has been, not about the future.",
                    "Come back when it is over.");
        }
        return this;
    }
}
