package dev.keyward.objective;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.kernel.PlainText;
import dev.keyward.kernel.Refused;
import dev.keyward.objective.budget.Method;
import dev.keyward.storage.Document;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a family wants differently from what its promise declares; what is null follows the promise. The
 * form, REST, OpenSLO files and the stored document are this one record.
 *
 * @param target the share that has to be good, in (0, 1)
 * @param slice how finely time is cut, a divisor of the hour
 * @param region the one region that is judged; null for all
 * @param reason why it differs; needed as soon as anything does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Wish(
        @Nullable Method method,
        @Nullable Double target,
        @Nullable Duration maxStaleness,
        @Nullable WindowText window,
        @Nullable Duration slice,
        @Nullable String region,
        @Nullable String reason)
        implements Document {
    /** Follows the promise in everything. */
    public static final Wish NONE = new Wish(null, null, null, null, null, null, null);

    private static final int LONGEST_REASON = 500;
    private static final Pattern REGION = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Duration LONGEST = Duration.ofDays(30);

    public Wish {
        if (target != null && !(target > 0 && target < 1)) {
            throw Refused.invalid(
                    "target", "The target lies between 0 and 100 % of the reads.", "Write 99.9 % as 0.999.");
        }
        if (maxStaleness != null
                && (maxStaleness.compareTo(Duration.ofSeconds(1)) < 0 || maxStaleness.compareTo(LONGEST) > 0)) {
            throw Refused.invalid(
                    "maxStaleness", "The maximum staleness lies between 1 second and 30 days.", "Write it as PT60S.");
        }
        if (slice != null && !dividesTheHour(slice)) {
            throw Refused.invalid("slice", "A slice divides the hour.", "Write 10 s, 1 min, 5 min or 1 h.");
        }
        if (region != null && !REGION.matcher(region).matches()) {
            throw Refused.invalid("region", "That is no region's code.", "Write it as in eu or us-east-1.");
        }
        reason = reason == null || reason.isBlank()
                ? null
                : PlainText.required("reason", reason.strip(), LONGEST_REASON);
        if (reason == null && differs(method, target, maxStaleness, window, slice, region)) {
            throw Refused.invalid(
                    "reason",
                    "An objective that differs from the promise says why.",
                    "Write a sentence; whoever reviews the objective reads it.");
        }
    }

    private static boolean dividesTheHour(Duration slice) {
        var seconds = slice.toSeconds();
        return slice.getNano() == 0 && seconds >= 10 && seconds <= 3_600 && 3_600 % seconds == 0;
    }

    private static boolean differs(@Nullable Object... parts) {
        return Stream.of(parts).anyMatch(Objects::nonNull);
    }

    /** Whether it wants anything differently. */
    public boolean followsThePromise() {
        return !differs(method, target, maxStaleness, window, slice, region);
    }
}
