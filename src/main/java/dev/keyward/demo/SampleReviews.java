package dev.keyward.demo;

import dev.keyward.maturity.Quarter;
import dev.keyward.ownership.DomainId;
import dev.keyward.postmortem.ActionItem;
import dev.keyward.postmortem.ActionItems;
import dev.keyward.postmortem.ActionState;
import dev.keyward.review.PastReviews;
import dev.keyward.review.Review;
import dev.keyward.review.Reviews;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Reviews: last quarter's signed but for one that nobody signed in time; one of this quarter's is begun, the others
 * are open.
 */
@Component
@ConditionalOnBooleanProperty("keyward.demo")
class SampleReviews {
    /** Whose review of this quarter is begun. */
    static final DomainId BEGUN_IN = new DomainId("catalog");

    private static final DomainId ACCOUNT = new DomainId("account");
    private static final DomainId CONTENT = new DomainId("content");
    private static final DomainId USER = new DomainId("user");
    private static final int BEGUN = 2;
    private final Reviews reviews;
    private final PastReviews past;
    private final ActionItems actions;
    private final InstantSource clock;
    private final Cast people;

    SampleReviews(Reviews reviews, PastReviews past, ActionItems actions, InstantSource clock, Cast people) {
        this.reviews = reviews;
        this.past = past;
        this.actions = actions;
        this.clock = clock;
        this.people = people;
    }

    /** Those of last quarter, which count for what the domains are judged by now. */
    void recall() {
        var now = clock.instant();
        var last = Quarter.of(now).previous();
        for (var domain : List.of(BEGUN_IN, ACCOUNT, USER)) {
            var signed = people.as("reviewer", () -> past.signed(last, domain, signedAt(last, now)));
            if (domain.equals(BEGUN_IN)) {
                keepOnePromise(signed);
            }
        }
        var over = last.end().plus(Review.GRACE).isBefore(now);
        people.as("reviewer", () -> past.missed(over ? last : last.previous(), CONTENT));
    }

    /** Those of this quarter; what is prepared is gathered from the evaluation before. */
    void play() {
        var quarter = Quarter.of(clock.instant());
        for (var domain : List.of(BEGUN_IN, ACCOUNT, CONTENT, USER)) {
            people.as("reviewer", () -> reviews.open(quarter, domain));
        }
        begun(prepared(quarter, BEGUN_IN));
    }

    /** A week after the quarter, if that has passed. */
    private static Instant signedAt(Quarter quarter, Instant now) {
        var week = quarter.end().plus(Duration.ofDays(6)).plus(Duration.ofHours(9));
        return week.isBefore(now) ? week : now.minus(Duration.ofHours(2));
    }

    private Review prepared(Quarter quarter, DomainId domain) {
        return people.as("reviewer", () -> {
            var review = reviews.of(quarter.toString(), domain).orElseThrow();
            return reviews.prepare(review.id(), review.version());
        });
    }

    private void begun(Review review) {
        people.as("reviewer", () -> {
            var current = review;
            for (var item :
                    review.report().orElseThrow().items().stream().limit(BEGUN).toList()) {
                current = reviews.decide(
                        current.id(),
                        current.version(),
                        item.name(),
                        item.proposal().outcome(),
                        null);
            }
            return current;
        });
    }

    private void keepOnePromise(Review signed) {
        var handed = people.as("reviewer", () -> past.actions(signed.id()));
        handed.stream()
                .filter(item -> !item.isOverdue(clock.instant()))
                .findFirst()
                .map(this::moved)
                .ifPresent(this::verified);
    }

    private void verified(ActionItem done) {
        people.as(
                "sre",
                () -> actions.move(
                        done.id(), done.version(), ActionState.VERIFIED, "No stale read of it since the change"));
    }

    private ActionItem moved(ActionItem item) {
        return people.as("commander", () -> actions.move(item.id(), item.version(), ActionState.DONE, null));
    }
}
