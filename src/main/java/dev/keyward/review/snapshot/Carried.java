package dev.keyward.review.snapshot;

import dev.keyward.review.agenda.Kept;
import java.time.Instant;

/**
 * What an earlier review of the domain asked for.
 *
 * @param quarter of the review that decided it
 * @param state of the action item when this review was prepared, such as {@code DONE}
 */
public record Carried(
        String action, String quarter, String title, String team, Instant dueAt, String state, Kept kept) {}
