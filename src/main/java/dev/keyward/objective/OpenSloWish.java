package dev.keyward.objective;

import dev.keyward.kernel.Refused;
import dev.keyward.objective.budget.Method;
import dev.keyward.objective.openslo.Document;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an OpenSLO document wishes beside the promise: only what differs, so that the rest goes on being inherited. */
final class OpenSloWish {
    private static final String NO_REASON = "As in the OpenSLO file";

    private OpenSloWish() {}

    static Wish of(Document document, Objective promised) {
        var method = document.method() == null ? null : method(document.method());
        var window = document.window() == null ? null : new WindowText(document.window());
        var staleness = read("maxStaleness", document.maxStaleness());
        var slice = read("slice", document.slice());
        var target = document.target();
        var differs = other(method, promised.method()) != null
                || target != null && target != promised.target()
                || other(window, null) != null && !sameWindow(window, promised)
                || other(staleness, promised.maxStaleness()) != null
                || slice != null && slice.toSeconds() != promised.sliceSeconds()
                || document.region() != null;
        return new Wish(
                other(method, promised.method()),
                target == null || target == promised.target() ? null : target,
                other(staleness, promised.maxStaleness()),
                window == null || sameWindow(window, promised) ? null : window,
                slice == null || slice.toSeconds() == promised.sliceSeconds() ? null : slice,
                document.region(),
                differs ? Objects.requireNonNullElse(document.reason(), NO_REASON) : null);
    }

    private static boolean sameWindow(@Nullable WindowText window, Objective promised) {
        return window != null && window.window().equals(promised.timeWindow().window());
    }

    private static Method method(String word) {
        return switch (word) {
            case "Timeslices" -> Method.TIMESLICES;
            case "RatioTimeslices" -> Method.RATIO_TIMESLICES;
            default -> Method.OCCURRENCES;
        };
    }

    private static <T> @Nullable T other(@Nullable T wished, @Nullable T promised) {
        return Objects.equals(wished, promised) ? null : wished;
    }

    private static @Nullable Duration read(String field, @Nullable String text) {
        try {
            return text == null ? null : Duration.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw Refused.invalid(field, "'%s' is no duration.".formatted(field), "Write it as 5m or PT5M.");
        }
    }
}
