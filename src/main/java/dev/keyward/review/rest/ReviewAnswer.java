package dev.keyward.review.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.ownership.DomainId;
import dev.keyward.review.Decision;
import dev.keyward.review.Review;
import dev.keyward.review.ReviewId;
import dev.keyward.review.ReviewState;
import dev.keyward.review.Verification;
import dev.keyward.review.agenda.Item;
import dev.keyward.review.snapshot.Report;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A review as other programs read it, with its agenda and what was decided.
 *
 * @param judgedSince what its domain was judged since it was gathered; while there is something, it cannot be signed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewAnswer(
        ReviewId id,
        String quarter,
        DomainId domain,
        ReviewState state,
        List<ReviewState> availableTransitions,
        Instant endsAt,
        Instant dueAt,
        @Nullable Instant preparedAt,
        List<String> reviewers,
        int points,
        int decided,
        List<Missing> missing,
        List<String> judgedSince,
        @Nullable Instant signedAt,
        @Nullable Snapshot snapshot,
        @Nullable Report report) {

    /** A point that is not decided yet. */
    record Missing(String item, String asked) {}

    /** @param sha256 as it was signed; @param stored of what is stored now */
    record Snapshot(String sha256, String stored, boolean intact) {
        static @Nullable Snapshot of(@Nullable Verification verified) {
            return verified == null ? null : new Snapshot(verified.signed(), verified.stored(), verified.isIntact());
        }
    }

    static ReviewAnswer of(
            Review review,
            List<Decision> decisions,
            List<Item> missing,
            List<String> judgedSince,
            @Nullable Verification verified,
            @Nullable Report report) {
        return new ReviewAnswer(
                review.id(),
                review.quarter(),
                review.domain(),
                review.state(),
                review.state().availableTransitions(),
                review.endsAt(),
                review.dueAt(),
                review.preparedAt(),
                reviewers(review, decisions),
                review.points(),
                decisions.size(),
                review.state().isOpen()
                        ? missing.stream()
                                .map(item -> new Missing(item.name(), item.asked()))
                                .toList()
                        : List.of(),
                judgedSince,
                review.signedAt(),
                Snapshot.of(verified),
                report);
    }

    private static List<String> reviewers(Review review, List<Decision> decisions) {
        return Stream.concat(decisions.stream().map(Decision::person), Stream.ofNullable(review.signedBy()))
                .distinct()
                .sorted()
                .toList();
    }
}
