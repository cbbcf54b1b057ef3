package dev.keyward.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.review.ReviewSummary;
import dev.keyward.review.agenda.Say;
import dev.keyward.shell.kit.LevelSteps;
import dev.keyward.shell.kit.Meter;
import java.time.Instant;
import java.util.Objects;

/** One review in the list: of what, how far, how long there is. */
final class ReviewRow extends Div {
    ReviewRow(ReviewSummary review, Instant now) {
        addClassName("kw-review-row");
        var name = new Anchor(
                ReviewNavigation.path(review.quarter(), review.domain()),
                review.domain().text());
        name.setAriaLabel("Review of %s, %s".formatted(review.domain(), review.quarter()));
        var quarter = new Span(review.quarter());
        quarter.addClassName("kw-soft");
        var title = new Div(name, quarter);
        title.addClassName("kw-line");
        var words = new Div(title, ReviewWords.soft(words(review, now)));
        add(words, progress(review), level(review), ReviewWords.badge(review.state(), review.isOverdue(now)));
    }

    private static Component progress(ReviewSummary review) {
        if (review.points() == 0) {
            return ReviewWords.soft("No agenda yet");
        }
        return new Meter("Decided points of " + review.domain())
                .shows(
                        (double) review.decided() / review.points(),
                        review.progress(),
                        "%d call for more than keeping".formatted(review.calls()));
    }

    private static Component level(ReviewSummary review) {
        var before = review.levelBefore();
        var moved = before != null && !before.equals(review.levelNow()) ? "was L" + before : "";
        var level = new Div(new LevelSteps(review.levelNow()), ReviewWords.soft(moved));
        level.addClassName("kw-line");
        return level;
    }

    private static String words(ReviewSummary review, Instant now) {
        return switch (review.state()) {
            case SCHEDULED, PREPARED, IN_PROGRESS ->
                "%s, by %s".formatted(ReviewWords.left(review.dueAt(), now), Say.day(review.dueAt()));
            case SIGNED, CLOSED ->
                "Signed by %s on %s"
                        .formatted(review.signedBy(), Say.day(Objects.requireNonNullElse(review.signedAt(), now)));
            case MISSED -> "Nobody signed it by " + Say.day(review.dueAt());
        };
    }
}
