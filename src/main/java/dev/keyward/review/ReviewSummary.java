package dev.keyward.review;

import dev.keyward.ownership.DomainId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the list of reviews.
 *
 * @param calls proposals that ask for something else than keeping
 * @param decided how many of its points are decided
 */
public record ReviewSummary(
        ReviewId id,
        long version,
        String quarter,
        DomainId domain,
        ReviewState state,
        Instant endsAt,
        Instant dueAt,
        int points,
        int calls,
        int decided,
        @Nullable Integer levelNow,
        @Nullable Integer levelBefore,
        @Nullable String signedBy,
        @Nullable Instant signedAt) {

    /** Such as {@code 7 of 9 decided}. */
    public String progress() {
        return points == 0 ? "Nothing gathered yet" : "%d of %d decided".formatted(decided, points);
    }

    public boolean isOverdue(Instant now) {
        return state.isOpen() && endsAt.isBefore(now);
    }
}
