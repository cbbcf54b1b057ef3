package dev.keyward.review.agenda;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of what an earlier review asked for. Done is not verified, and only what is verified was kept. */
public enum Kept {
    BROKEN("Overdue"),
    RUNNING("Not due yet"),
    UNVERIFIED("Done, not verified"),
    LATE("Kept, late"),
    KEPT("Kept"),
    DROPPED("Given up");

    private final String label;

    Kept(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it goes on to the next review. */
    public boolean isCarriedOver() {
        return this == BROKEN || this == RUNNING || this == UNVERIFIED;
    }

    /** @param state as the action item's, such as {@code OPEN} */
    public static Kept of(String state, Instant dueAt, @Nullable Instant doneAt, Instant now) {
        return switch (state) {
            case "VERIFIED" -> doneAt != null && doneAt.isAfter(dueAt) ? LATE : KEPT;
            case "WONT_DO" -> DROPPED;
            case "DONE" -> UNVERIFIED;
            default -> dueAt.isBefore(now) ? BROKEN : RUNNING;
        };
    }
}
