package dev.keyward.review.snapshot;

import dev.keyward.review.agenda.Say;
import java.time.Instant;

/**
 * Of what, for when and by whom a review is.
 *
 * @param until the data reach until then: the end of the quarter, or earlier when it was prepared earlier
 * @param dueAt signed later it is missed
 * @param families of the domain whose life has not ended
 */
public record Head(
        String review,
        String quarter,
        String domain,
        String steward,
        String criticality,
        String freshness,
        Instant from,
        Instant until,
        Instant end,
        Instant dueAt,
        Instant preparedAt,
        String preparedBy,
        int families) {

    /** Of which moment its levels and figures are, in words. */
    public String asOf() {
        return coversAll() ? "When the quarter ended" : "When gathered, " + Say.moment(until);
    }

    public boolean coversAll() {
        return !until.isBefore(end);
    }
}
