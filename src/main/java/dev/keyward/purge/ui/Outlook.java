package dev.keyward.purge.ui;

import dev.keyward.purge.Purge;
import org.jspecify.annotations.Nullable;

/** What happens next with a purge, in a sentence or two for the person who reads its page. */
final class Outlook {
    private static final String TOO_LATE =
            " Its approval is older than four hours, so it cannot go on; request it again for what is left.";

    private Outlook() {}

    /** @param again whether it cannot go on, and only another purge of its scope can */
    static String of(Purge purge, boolean again) {
        return switch (purge.state()) {
            case DRAFT -> "Nothing has been counted yet. The preview counts what would go and deletes nothing.";
            case DRY_RUN_DONE -> "Counted. Preview it again to ask for approval.";
            case PENDING_APPROVAL ->
                "Somebody other than %s has to approve exactly this scope. Nothing is deleted before that."
                        .formatted(purge.requester());
            case APPROVED -> "Approved. It waits for a purge operator to start it; nothing is deleted before that.";
            case RUNNING -> running(purge);
            case PAUSED -> paused(purge, again);
            case HELD ->
                because(purge.explanation(), "It is held after a restore.")
                        + (again ? TOO_LATE : " Check that its keys should still go, then release or abort it.");
            case COMPLETED -> because(purge.explanation(), "Done.") + left(purge);
            case PARTIAL ->
                because(purge.explanation(), "Some keys remain.") + " Everything else of the scope is gone.";
            case DEAD ->
                because(purge.explanation(), "It gave up.") + " Mend the cause, then replay it: it scans afresh.";
            case ABORTED ->
                "Stopped by a person%s. What was deleted stays deleted; nothing else will be."
                        .formatted(purge.explanation() == null ? "" : ": " + bare(purge.explanation()));
            case REJECTED -> because(purge.explanation(), "Rejected.") + " Nothing was deleted.";
            case CANCELLED -> "Cancelled before it began. Nothing was deleted.";
            case EXPIRED ->
                because(purge.explanation(), "Its approval is too old.")
                        + " Nothing more is deleted; request it again.";
        };
    }

    private static String left(Purge purge) {
        return purge.glass() != null && purge.glass().review() == null
                ? " Somebody else still has to look at it: it ran without a second person."
                : " Nothing is left to decide.";
    }

    private static String running(Purge purge) {
        if (purge.nextAttemptAt() != null) {
            return "The last attempt failed (%d in a row). It tries again by itself, first from where it stood."
                    .formatted(purge.attempts());
        }
        return "Deleting now. It goes on when you close this page, and resumes by itself when the console restarts.";
    }

    private static String paused(Purge purge, boolean again) {
        if (purge.drifted()) {
            return because(purge.explanation(), "It met far more keys than were counted.")
                    + " It cannot go on; request it again to count again.";
        }
        return because(purge.explanation(), "Paused by a person.")
                + (again ? TOO_LATE : " Resuming goes on where it stopped.");
    }

    private static String because(@Nullable String explanation, String otherwise) {
        return explanation == null || explanation.isBlank() ? otherwise : bare(explanation) + ".";
    }

    private static String bare(String text) {
        var stripped = text.strip();
        return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }
}
