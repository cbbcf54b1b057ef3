package dev.keyward.review;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.review.agenda.Item;
import dev.keyward.review.agenda.Say;
import dev.keyward.review.snapshot.Movement;
import dev.keyward.review.snapshot.Report;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What must hold before a review is signed: its figures are those of the last judgement, and every point is decided. */
@Component
class BeforeSigning {
    private final ReviewDecisions decisions;
    private final StandingGathering standings;
    private final InstantSource clock;

    BeforeSigning(ReviewDecisions decisions, StandingGathering standings, InstantSource clock) {
        this.decisions = decisions;
        this.standings = standings;
        this.clock = clock;
    }

    List<Item> missing(Review review) {
        var made = decisions.of(review.id()).stream().map(Decision::item).collect(Collectors.toSet());
        return review.report().stream()
                .flatMap(report -> report.items().stream())
                .filter(item -> !made.contains(item.name()))
                .toList();
    }

    /** What the domain was judged since an open review was gathered, in sentences; empty when that is the same. */
    List<String> judgedSince(Review review) {
        return review.state().isOpen()
                ? review.report().map(gathered -> since(review, gathered)).orElse(List.of())
                : List.of();
    }

    private List<String> since(Review review, Report gathered) {
        var judged = standings.of(review.domain(), review.period(clock.instant()));
        return Movement.of(gathered.standing(), judged);
    }

    void require(Review review) {
        requireLastJudgement(review, gathered(review));
        requireDecided(review);
    }

    private static Report gathered(Review review) {
        return review.report()
                .orElseThrow(() ->
                        Refused.wrongState("Nothing was gathered yet.", "Prepare the review, and decide its points."));
    }

    private void requireLastJudgement(Review review, Report gathered) {
        var moved = since(review, gathered);
        if (!moved.isEmpty()) {
            throw Refused.wrongState(
                    "The domain was judged again since this was gathered on %s. %s"
                            .formatted(Say.moment(gathered.head().preparedAt()), moved.getFirst()),
                    "Gather again; decisions stay where the proposal is the same.",
                    moved.stream()
                            .map(words -> Finding.error("JUDGED_SINCE", "standing", words))
                            .toList());
        }
    }

    private void requireDecided(Review review) {
        var open = missing(review);
        if (!open.isEmpty()) {
            throw Refused.rule(
                    "%d of %d points are decided.".formatted(review.points() - open.size(), review.points()),
                    "Decide the others; each takes one click when you agree with the proposal.",
                    open.stream()
                            .map(item -> Finding.error("UNDECIDED", item.name(), item.asked()))
                            .toList());
        }
    }
}
