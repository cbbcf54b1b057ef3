package dev.keyward.review;

import dev.keyward.duty.Duty;
import dev.keyward.duty.DutySource;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A review that can be signed waits for the reviewers who may, from two weeks before its quarter ends. */
@Component
class ReviewDuties implements DutySource {
    private static final Duration BEFORE_THE_END = Duration.ofDays(14);
    private static final int MOST = 500;
    private final ReviewList list;
    private final ReviewRights rights;
    private final CurrentActor current;
    private final InstantSource clock;

    ReviewDuties(ReviewList list, ReviewRights rights, CurrentActor current, InstantSource clock) {
        this.list = list;
        this.rights = rights;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public List<Duty> of(String person, int limit) {
        var now = clock.instant();
        return waiting(now).limit(limit).map(review -> duty(review, now)).toList();
    }

    @Override
    public long count(String person) {
        return waiting(clock.instant()).count();
    }

    private Stream<ReviewSummary> waiting(Instant now) {
        return current.has(Role.REVIEWER)
                ? list.page(ReviewFilter.UNSIGNED, 0, MOST).stream()
                        .filter(review -> review.state() != ReviewState.SCHEDULED
                                || !now.isBefore(review.endsAt().minus(BEFORE_THE_END)))
                        .filter(review -> rights.against(review.domain()).isEmpty())
                : Stream.empty();
    }

    private static Duty duty(ReviewSummary review, Instant now) {
        var left = Duration.between(now, review.dueAt()).toDays();
        return new Duty(
                Duty.Kind.REVIEW,
                "Sign the review of %s for %s".formatted(review.domain(), review.quarter()),
                "%s, %d %s left".formatted(review.progress(), left, left == 1 ? "day" : "days"),
                "reviews/%s/%s".formatted(review.quarter(), review.domain()),
                review.dueAt(),
                review.endsAt());
    }
}
