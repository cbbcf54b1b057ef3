package dev.keyward.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import dev.keyward.review.Review;
import dev.keyward.review.agenda.Say;
import dev.keyward.review.snapshot.Head;
import dev.keyward.shell.kit.LevelSteps;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.PageHeader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The top of a review: what it covers, how much time is left, and taking it away. */
final class ReviewHead extends Composite<Div> {
    ReviewHead(ReviewDesk desk, Review review, Button prepare) {
        var now = desk.clock().instant();
        var level = new LevelSteps(review.levelNow());
        review.report().ifPresent(report -> level.setTitle(report.head().asOf()));
        var header = new PageHeader("Review of %s, %s".formatted(review.domain(), review.quarter()))
                .under("Reviews", ReviewNavigation.LIST)
                .beside(ReviewWords.badge(review.state(), review.isOverdue(now)), level)
                .says(sentence(review, now))
                .acts(acts(desk, review, prepare, now));
        getContent().add(header);
    }

    private static Component[] acts(ReviewDesk desk, Review review, Button prepare, Instant now) {
        var acts = new ArrayList<Component>();
        var at = review.preparedAt();
        if (at != null) {
            var words = new Div(ReviewWords.soft("Prepared"), new Moment(at, now));
            words.addClassNames("kw-line", "kw-soft", "kw-small");
            var packs = new Div(PackLinks.of(desk, review.id()));
            packs.addClassName("kw-packs");
            packs.getElement().setAttribute("role", "group");
            packs.getElement().setAttribute("aria-label", "Download the pack");
            acts.addAll(List.of(words, packs));
        }
        acts.add(prepare);
        return acts.toArray(Component[]::new);
    }

    private static String sentence(Review review, Instant now) {
        var covers = review.report().map(report -> covers(report.head())).orElse("");
        return switch (review.state()) {
            case SCHEDULED -> "Open until %s.".formatted(Say.day(review.dueAt()));
            case PREPARED, IN_PROGRESS ->
                "%s %s; after %s it is missed."
                        .formatted(covers, ReviewWords.left(review.dueAt(), now), Say.day(review.dueAt()));
            case SIGNED -> covers + " It closes once its actions are done and verified.";
            case CLOSED -> covers + " Everything it asked for has ended.";
            case MISSED -> "Nobody signed it by %s.".formatted(Say.day(review.dueAt()));
        };
    }

    private static String covers(Head head) {
        var last = Say.day(head.end().minusSeconds(1));
        return head.coversAll()
                ? "Covers %s to %s.".formatted(Say.day(head.from()), last)
                : "Covers %s to %s; the quarter ends on %s."
                        .formatted(Say.day(head.from()), Say.day(head.until()), last);
    }
}
