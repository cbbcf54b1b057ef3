package dev.keyward.maturity.ui;

import dev.keyward.maturity.criteria.Status;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How statuses and moves of levels are written. */
final class StatusWords {
    private StatusWords() {}

    static StatusBadge badge(Status status) {
        var tone = switch (status) {
            case PASSED -> Tone.GOOD;
            case FAILED -> Tone.DANGER;
            case NO_DATA -> Tone.NO_DATA;
            case SKIPPED -> Tone.NEUTRAL;
        };
        return new StatusBadge(tone, status.label());
    }

    static String icon(Status status) {
        return switch (status) {
            case PASSED -> "good";
            case FAILED -> "danger";
            case NO_DATA -> "nodata";
            case SKIPPED -> "neutral";
        };
    }

    /** The class name of a cell. */
    static String style(Status status) {
        return "kw-heat-" + status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Such as {@code up from L1}; empty where nothing moved or nothing can be compared. */
    static String move(@Nullable Integer before, @Nullable Integer now) {
        if (now == null || before == null) {
            return now == null ? "" : "new";
        }
        return before.equals(now) ? "" : (now > before ? "\u2191 from L" : "\u2193 from L") + before;
    }
}
