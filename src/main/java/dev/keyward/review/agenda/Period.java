package dev.keyward.review.agenda;

import java.time.Duration;
import java.time.Instant;

/**
 * The quarter of a review, as far as it is known.
 *
 * @param until the end of the quarter, or when the review was prepared if that is earlier
 * @param nextSignedBy by when the next review will be signed at the latest
 */
public record Period(Instant from, Instant until, Instant end, Instant nextSignedBy) {
    public boolean isOver() {
        return !until.isBefore(end);
    }

    public long days() {
        return Duration.between(from, end).toDays();
    }

    public long daysCovered() {
        return Duration.between(from, until).toDays();
    }
}
