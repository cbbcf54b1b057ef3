package dev.keyward.review;

import dev.keyward.audit.Audit;
import dev.keyward.maturity.Quarter;
import dev.keyward.maturity.SignedReviewsChanged;
import dev.keyward.ownership.DomainId;
import dev.keyward.review.agenda.Item;
import dev.keyward.review.snapshot.Report;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down reviews that were held before the console was there, with what it knows of that time. */
@Service
public class PastReviews {
    private final ReviewBooks books;
    private final ReviewRights rights;
    private final Preparation preparation;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    PastReviews(
            ReviewBooks books,
            ReviewRights rights,
            Preparation preparation,
            Audit audit,
            ApplicationEventPublisher events) {
        this.books = books;
        this.rights = rights;
        this.preparation = preparation;
        this.audit = audit;
        this.events = events;
    }

    /** One that was signed then, everything as proposed. */
    @Transactional
    @RequiresRole(Role.REVIEWER)
    public Review signed(Quarter quarter, DomainId domain, Instant at) {
        rights.require(domain);
        var person = rights.person();
        var opened = books.rows().save(Review.opened(quarter, domain, quarter.start()));
        var report = preparation.of(opened, person, at);
        var prepared = books.rows().save(opened.prepared(report, person, at, true));
        var hash = decided(prepared, report, person, at);
        var saved = books.rows().save(prepared.signed(person, at));
        tell(saved, Map.of("state", saved.state(), "sha256", hash, "signedAt", at));
        return saved;
    }

    private String decided(Review review, Report report, String person, Instant at) {
        var made = report.items().stream()
                .map(item -> asProposed(item, person, at))
                .toList();
        var handed = books.actions().hand(review, made, at);
        handed.forEach(one -> books.decisions().put(review.id(), one.decision()));
        return books.reports().freeze(review, handed, person, at);
    }

    /** One that nobody signed. */
    @Transactional
    @RequiresRole(Role.REVIEWER)
    public Review missed(Quarter quarter, DomainId domain) {
        var saved = books.rows()
                .save(books.rows()
                        .save(Review.opened(quarter, domain, quarter.start()))
                        .missed());
        tell(saved, Map.of("state", saved.state()));
        return saved;
    }

    private void tell(Review review, Map<String, ?> after) {
        audit.record("review.recorded", review.subject(), null, after, "Held before it was kept here.");
        events.publishEvent(new SignedReviewsChanged(review.domain()));
    }

    private static Decision asProposed(Item item, String person, Instant at) {
        return Decision.of(item, item.proposal().outcome(), null, person, at);
    }

    /** The action items that came of a review. */
    @dev.keyward.security.SignedIn
    public List<dev.keyward.postmortem.ActionItem> actions(ReviewId id) {
        return books.actions().of(id);
    }
}
