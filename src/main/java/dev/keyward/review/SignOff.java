package dev.keyward.review;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Refused;
import dev.keyward.maturity.SignedReviewsChanged;
import dev.keyward.review.agenda.Item;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a review: everything decided, actions handed out, one snapshot frozen and hashed. */
@Service
public class SignOff {
    private final Reviews reviews;
    private final ReviewBooks books;
    private final BeforeSigning before;
    private final ReviewRights rights;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    SignOff(
            Reviews reviews,
            ReviewBooks books,
            BeforeSigning before,
            ReviewRights rights,
            Audit audit,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.reviews = reviews;
        this.books = books;
        this.before = before;
        this.rights = rights;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What is still to be decided before it can be signed. */
    @SignedIn
    public List<Item> missing(Review review) {
        return before.missing(review);
    }

    /** What its domain was judged since it was gathered; while that is something, it is not signed but gathered again. */
    @SignedIn
    public List<String> judgedSince(Review review) {
        return before.judgedSince(review);
    }

    /** Whether what was signed is still what is stored; empty before it is signed. */
    @SignedIn
    public Optional<Verification> verification(ReviewId id) {
        return books.reports().verification(reviews.one(id).id());
    }

    /** Signs a review as it was read, and hands its actions out. */
    @Transactional
    @RequiresRole(Role.REVIEWER)
    public Review sign(ReviewId id, long basedOn) {
        var review = reviews.current(id, basedOn);
        review.requireOpen();
        rights.require(review.domain());
        before.require(review);
        var now = clock.instant();
        var hash = handOutAndFreeze(review, now);
        var saved = books.rows().save(review.signed(rights.person(), now));
        var after = Map.of("state", saved.state(), "sha256", hash);
        audit.record("review.signed", review.subject(), Map.of("state", review.state()), after, null);
        events.publishEvent(new SignedReviewsChanged(review.domain()));
        return saved;
    }

    private String handOutAndFreeze(Review review, Instant now) {
        var handed = books.actions().hand(review, books.decisions().of(review.id()), now);
        handed.forEach(one -> books.decisions().put(review.id(), one.decision()));
        return books.reports().freeze(review, handed, rights.person(), now);
    }

    /** Closes a signed review whose actions have all ended; it also closes by itself. */
    @Transactional
    @RequiresRole(Role.REVIEWER)
    public Review close(ReviewId id, long basedOn) {
        var review = reviews.current(id, basedOn);
        rights.require(review.domain());
        var waiting = books.actions().waiting(id);
        if (!waiting.isEmpty()) {
            throw Refused.wrongState(
                    "%d of its actions still wait.".formatted(waiting.size()), "Have them done and verified first.");
        }
        return closed(review);
    }

    /** In the caller's transaction. */
    Review closed(Review review) {
        var saved = books.rows().save(review.closed(clock.instant()));
        audit.record(
                "review.closed",
                review.subject(),
                Map.of("state", review.state()),
                Map.of("state", saved.state()),
                null);
        return saved;
    }
}
