package dev.keyward.review;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Actor;
import dev.keyward.maturity.Quarter;
import dev.keyward.ownership.DomainId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to reviews by itself, a transaction each; what another console did first is left alone. */
@Component
class ReviewSteps {
    private final ReviewBooks books;
    private final Preparing preparing;
    private final SignOff signOff;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    ReviewSteps(
            ReviewBooks books,
            Preparing preparing,
            SignOff signOff,
            Audit audit,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.books = books;
        this.preparing = preparing;
        this.signOff = signOff;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    void open(Quarter quarter, DomainId domain) {
        if (books.rows().findByQuarterAndDomain(quarter.toString(), domain).isPresent()) {
            return;
        }
        once(() -> {
            var opened = books.rows().save(Review.opened(quarter, domain, clock.instant()));
            audit.record("review.opened", opened.subject(), null, Map.of("state", opened.state()), null);
        });
    }

    /** @param before what was prepared later is fresh enough */
    void prepare(ReviewId id, Instant before) {
        change(id, review -> {
            var last = review.preparedAt();
            var stale = last == null || last.isBefore(before) || passedTheEnd(review, last);
            if (stale && review.state().isOpen()) {
                preparing.prepare(review, Actor.SYSTEM.name());
            }
        });
    }

    private boolean passedTheEnd(Review review, Instant last) {
        return last.isBefore(review.endsAt()) && !clock.instant().isBefore(review.endsAt());
    }

    void miss(ReviewId id) {
        change(id, review -> {
            if (review.state().isOpen()) {
                var saved = books.rows().save(review.missed());
                audit.record(
                        "review.missed",
                        review.subject(),
                        Map.of("state", review.state()),
                        Map.of("state", saved.state()),
                        null);
            }
        });
    }

    void close(ReviewId id) {
        change(id, review -> {
            if (review.state() == ReviewState.SIGNED
                    && books.actions().waiting(id).isEmpty()) {
                signOff.closed(review);
            }
        });
    }

    private void change(ReviewId id, Consumer<Review> step) {
        once(() -> books.rows().findById(id).ifPresent(step));
    }

    private void once(Runnable step) {
        try {
            transaction.executeWithoutResult(status -> step.run());
        } catch (DuplicateKeyException | OptimisticLockingFailureException another) {
            // Another console was quicker; what it did is what was wanted here.
        }
    }
}
