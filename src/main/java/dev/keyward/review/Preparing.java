package dev.keyward.review;

import dev.keyward.audit.Audit;
import dev.keyward.review.snapshot.Movement;
import dev.keyward.review.snapshot.Report;
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
        var dropped = drops(review, report);
        var kept = !decisions.of(review.id()).isEmpty();
        var saved = rows.save(review.prepared(report, person, now, kept));
        var told = Map.of("points", saved.points(), "moved", report.moved(), "decisionsDropped", dropped);
        audit.record("review.prepared", review.subject(), null, told, null);
        return saved;
    }

    /** What was decided about something else is asked again; answers how much that is. */
    private int drops(Review review, Report next) {
        var moot = decisions.of(review.id()).stream()
                .map(Decision::item)
                .filter(item -> review.report()
                        .filter(earlier -> Movement.holds(earlier, next, item))
                        .isEmpty())
                .toList();
        moot.forEach(item -> decisions.drop(review.id(), item));
        return moot.size();
    }
}
