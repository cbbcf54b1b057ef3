package dev.keyward.review;

import dev.keyward.kernel.Actor;
import dev.keyward.maturity.Maturity;
import dev.keyward.maturity.Quarter;
import dev.keyward.ownership.Domain;
import dev.keyward.ownership.Ownership;
import dev.keyward.registry.DeclaredFamilies;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.TransactionException;

/**
 * Opens the reviews of a quarter, prepares them towards its end, closes and misses them. Safe in two consoles at once:
 * each step is one transaction that a unique key or a version lets happen once.
 */
@Configuration(proxyBeanMethods = false)
class ReviewRounds implements SchedulingConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewRounds.class);
    private static final Duration FIRST_LOOK = Duration.ofMinutes(1);
    private static final Duration LOOK_EVERY = Duration.ofMinutes(10);
    private static final Duration BEFORE_THE_END = Duration.ofDays(14);
    private static final Duration FRESH = Duration.ofHours(20);
    private static final int MOST = 500;
    private final ReviewSteps steps;
    private final Reviews reviews;
    private final Ownership ownership;
    private final DeclaredFamilies families;
    private final Maturity maturity;
    private final CurrentActor current;
    private final InstantSource clock;

    ReviewRounds(
            ReviewSteps steps,
            Reviews reviews,
            Ownership ownership,
            DeclaredFamilies families,
            Maturity maturity,
            CurrentActor current,
            InstantSource clock) {
        this.steps = steps;
        this.reviews = reviews;
        this.ownership = ownership;
        this.families = families;
        this.maturity = maturity;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new FixedDelayTask(this::round, LOOK_EVERY, FIRST_LOOK));
    }

    private void round() {
        try {
            look();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Reviews could not be looked after; the next round tries again.", away);
        }
    }

    /** The whole round, for this moment. */
    void look() {
        current.callAs(Actor.SYSTEM, Set.of(Role.VIEWER), () -> {
            var now = clock.instant();
            ownership.domains().forEach(domain -> open(domain, Quarter.of(now), now));
            reviews.page(ReviewFilter.UNSIGNED, 0, MOST).forEach(review -> takeAlong(review, now));
            var signed = ReviewFilter.ALL.in(Set.of(ReviewState.SIGNED));
            reviews.page(signed, 0, MOST).forEach(review -> steps.close(review.id()));
            return true;
        });
    }

    /** A domain with families has a review of this quarter; of the last one too, if it was judged by its end. */
    private void open(Domain domain, Quarter quarter, Instant now) {
        if (!families.names(domain.name()).isEmpty()) {
            steps.open(quarter, domain.name());
        }
        var last = quarter.previous();
        if (now.isBefore(last.end().plus(Review.GRACE))
                && maturity.domain(domain.name(), last.end()).isPresent()) {
            steps.open(last, domain.name());
        }
    }

    private void takeAlong(ReviewSummary review, Instant now) {
        if (!now.isBefore(review.dueAt())) {
            steps.miss(review.id());
        } else if (!now.isBefore(review.endsAt().minus(BEFORE_THE_END))
                && List.of(ReviewState.SCHEDULED, ReviewState.PREPARED).contains(review.state())) {
            steps.prepare(review.id(), now.minus(FRESH));
        }
    }
}
