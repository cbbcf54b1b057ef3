package dev.keyward.review;

import dev.keyward.audit.Audit;
import dev.keyward.review.snapshot.Movement;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts the data of this moment into an open review, for whoever may. */
@Component
class Preparing {
    private final ReviewRows rows;
    private final ReviewDecisions decisions;
    private final Preparation preparation;
    private final Audit audit;
    private final InstantSource clock;

    Preparing(ReviewRows rows, ReviewDecisions decisions, Preparation preparation, Audit audit, InstantSource clock) {
        this.rows = rows;
        this.decisions = decisions;
        this.preparation = preparation;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the caller's transaction. */
    Review prepare(Review review, String person) {
        review.requireOpen();
        var now = clock.instant();
        var report = preparation.of(review, person, now);
        var made = decisions.of(review.id());
        var kept = made.stream()
                .filter(one -> review.report()
                        .filter(earlier -> Movement.holds(earlier, report, one.item()))
                        .isPresent())
                .toList();
        made.stream().filter(one -> !kept.contains(one)).forEach(one -> decisions.drop(review.id(), one.item()));
        var saved = rows.save(review.prepared(report, person, now, !kept.isEmpty()));
        audit.record(
                "review.prepared",
                review.subject(),
                null,
                Map.of(
                        "points",
                        saved.points(),
                        "moved",
                        report.moved(),
                        "decisionsDropped",
                        made.size() - kept.size()),
                null);
        return saved;
    }
}
