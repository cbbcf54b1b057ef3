package dev.keyward.review;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Refused;
import dev.keyward.maturity.Quarter;
import dev.keyward.ownership.DomainId;
import dev.keyward.review.agenda.Outcome;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The quarterly reviews: opened, prepared from data, decided point by point. {@link SignOff} ends them. */
@Service
public class Reviews {
    private final ReviewBooks books;
    private final ReviewList list;
    private final Preparing preparing;
    private final ReviewRights rights;
    private final Audit audit;
    private final InstantSource clock;

    Reviews(
            ReviewBooks books,
            ReviewList list,
            Preparing preparing,
            ReviewRights rights,
            Audit audit,
            InstantSource clock) {
        this.books = books;
        this.list = list;
        this.preparing = preparing;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    @SignedIn
    public Review one(ReviewId id) {
        return books.rows().findById(id).orElseThrow(() -> Refused.unknown("review", id.toString()));
    }

    @SignedIn
    public Optional<Review> of(String quarter, DomainId domain) {
        return books.rows().findByQuarterAndDomain(quarter, domain);
    }

    @SignedIn
    public List<Decision> decisions(ReviewId id) {
        return books.decisions().of(one(id).id());
    }

    /** Overdue and unsigned ones first; @param limit 1 to 500 */
    @SignedIn
    public List<ReviewSummary> page(ReviewFilter filter, long offset, int limit) {
        return list.page(filter, offset, Math.clamp(limit, 1, 500));
    }

    @SignedIn
    public long count(ReviewFilter filter) {
        return list.count(filter);
    }

    /** The quarters that have reviews, the latest first. */
    @SignedIn
    public List<String> quarters() {
        return list.quarters();
    }

    /** Why whoever is acting may not decide in it or sign it; empty when they may. */
    @SignedIn
    public Optional<String> against(Review review) {
        return rights.against(review.domain());
    }

    /** Opens one that has not opened by itself yet. */
    @Transactional
    @RequiresRole({Role.REVIEWER, Role.PLATFORM_ADMIN})
    public Review open(Quarter quarter, DomainId domain) {
        var now = clock.instant();
        requireTime(quarter, now);
        var opened = insertedOnce(Review.opened(quarter, rights.known(domain), now));
        audit.record("review.opened", opened.subject(), null, Map.of("state", opened.state()), null);
        return opened;
    }

    private static void requireTime(Quarter quarter, Instant now) {
        if (quarter.start().isAfter(now) || quarter.end().plus(Review.GRACE).isBefore(now)) {
            throw Refused.invalid(
                    "quarter",
                    "A review is opened from the first day of its quarter until 30 days after the last.",
                    "Open that of %s.".formatted(Quarter.of(now)));
        }
    }

    private Review insertedOnce(Review review) {
        try {
            return books.rows().save(review);
        } catch (DuplicateKeyException taken) {
            throw Refused.wrongState(
                    "There is a review of %s for %s.".formatted(review.domain(), review.quarter()),
                    "Go on in that one.");
        }
    }

    /** Gathers the data, for the first time or anew; decisions whose proposal is the same stay. */
    @Transactional
    @RequiresRole(Role.REVIEWER)
    public Review prepare(ReviewId id, long basedOn) {
        var review = current(id, basedOn);
        rights.require(review.domain());
        return preparing.prepare(review, rights.person());
    }

    /** @param reason needed when it is not what was proposed */
    @Transactional
    @RequiresRole(Role.REVIEWER)
    public Review decide(ReviewId id, long basedOn, String item, Outcome outcome, @Nullable String reason) {
        var review = current(id, basedOn);
        rights.require(review.domain());
        var made = Decision.of(review.item(item), outcome, reason, rights.person(), clock.instant());
        var saved = books.rows().save(review.underWay());
        var before = books.decisions().of(id).stream()
                .filter(one -> one.item().equals(item))
                .findFirst()
                .orElse(null);
        books.decisions().put(id, made);
        audit.record("review.decided", review.subject(), before, made, made.reason());
        return saved;
    }

    Review current(ReviewId id, long basedOn) {
        var review = one(id);
        if (review.version() != basedOn) {
            throw Refused.stale("The review");
        }
        return review;
    }
}
