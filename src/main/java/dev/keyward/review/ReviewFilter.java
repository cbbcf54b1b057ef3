package dev.keyward.review;

import dev.keyward.ownership.DomainId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which reviews a list shows; null means any.
 *
 * @param states any of these; empty for all
 * @param text part of the domain's name
 */
public record ReviewFilter(
        @Nullable String quarter,
        @Nullable DomainId domain,
        Set<ReviewState> states,
        @Nullable String text) {
    public static final ReviewFilter ALL = new ReviewFilter(null, null, Set.of(), null);
    public static final ReviewFilter UNSIGNED = new ReviewFilter(null, null, ReviewState.OPEN, null);

    public ReviewFilter in(Set<ReviewState> some) {
        return new ReviewFilter(quarter, domain, some, text);
    }
}
