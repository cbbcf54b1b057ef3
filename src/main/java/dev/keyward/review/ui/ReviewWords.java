package dev.keyward.review.ui;

import com.vaadin.flow.component.html.Span;
import dev.keyward.review.ReviewState;
import dev.keyward.review.agenda.Kept;
import dev.keyward.review.agenda.Outcome;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.time.Duration;
import java.time.Instant;

/** How reviews are put into words and badges. */
final class ReviewWords {
    private ReviewWords() {}

    static StatusBadge badge(ReviewState state, boolean overdue) {
        return switch (state) {
            case SCHEDULED, PREPARED ->
                overdue ? new StatusBadge(Tone.DANGER, "Overdue") : new StatusBadge(Tone.NEUTRAL, state.label());
            case IN_PROGRESS ->
                new StatusBadge(overdue ? Tone.DANGER : Tone.PROGRESS, overdue ? "Overdue" : state.label());
            case SIGNED, CLOSED -> new StatusBadge(Tone.GOOD, state.label());
            case MISSED -> new StatusBadge(Tone.DANGER, state.label());
        };
    }

    static StatusBadge badge(Kept kept) {
        var tone = switch (kept) {
            case BROKEN -> Tone.DANGER;
            case RUNNING -> Tone.PROGRESS;
            case UNVERIFIED, LATE -> Tone.ATTENTION;
            case KEPT -> Tone.GOOD;
            case DROPPED -> Tone.NEUTRAL;
        };
        return new StatusBadge(tone, kept.label());
    }

    static StatusBadge badge(Outcome outcome) {
        var tone = switch (outcome) {
            case KEEP -> Tone.GOOD;
            case CHANGE -> Tone.PROGRESS;
            case RETIRE -> Tone.DANGER;
            case INVESTIGATE -> Tone.ATTENTION;
        };
        return new StatusBadge(tone, outcome.label());
    }

    /** Such as {@code 12 days left to sign}. */
    static String left(Instant dueAt, Instant now) {
        var days = Math.max(0, Duration.between(now, dueAt).toDays());
        return "%d %s left to sign".formatted(days, days == 1 ? "day" : "days");
    }

    /** The action item of that title, in the list of all. */
    static String action(String title) {
        return "actions?state=ALL&q="
                + java.net.URLEncoder.encode(title, java.nio.charset.StandardCharsets.UTF_8)
                        .replace("+", "%20");
    }

    static Span soft(String words) {
        var span = new Span(words);
        span.addClassNames("kw-soft", "kw-small");
        return span;
    }
}
