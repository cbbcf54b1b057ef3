package dev.keyward.review.ui;

import dev.keyward.review.Decision;
import dev.keyward.review.Review;
import dev.keyward.review.agenda.Item;
import dev.keyward.review.agenda.Outcome;
import dev.keyward.review.snapshot.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One person before one review: which version they look at, what is decided, and who wants to know when that changes. */
final class Sitting {
    private final ReviewDesk desk;
    private final Report report;
    private final Map<String, Decision> made = new HashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<ItemPanel> panels = new ArrayList<>();
    private final Runnable reads;
    private final List<String> since;
    private Review review;

    /** @param reads reads the page again, after an act that changed all of it or that was refused */
    Sitting(ReviewDesk desk, Review review, Report report, Runnable reads) {
        this.desk = desk;
        this.review = review;
        this.report = report;
        this.reads = reads;
        since = desk.signOff().judgedSince(review);
        gather();
    }

    private void gather() {
        made.clear();
        desk.reviews().decisions(review.id()).forEach(one -> made.put(one.item(), one));
    }

    ReviewDesk desk() {
        return desk;
    }

    Review review() {
        return review;
    }

    Report report() {
        return report;
    }

    /** What the domain was judged since it was gathered. */
    List<String> judgedSince() {
        return since;
    }

    Optional<Decision> decision(Item item) {
        return Optional.ofNullable(made.get(item.name()));
    }

    int decided() {
        return made.size();
    }

    List<Item> open() {
        return report.items().stream()
                .filter(item -> !made.containsKey(item.name()))
                .toList();
    }

    /** How many decisions will hand out an action item. */
    long actions() {
        return made.values().stream()
                .filter(one -> one.outcome().asksForAction())
                .count();
    }

    Optional<String> against() {
        return desk.reviews().against(review);
    }

    void decide(Item item, Outcome outcome, @Nullable String reason) {
        review = desk.reviews().decide(review.id(), review.version(), item.name(), outcome, reason);
        gather();
        listeners.forEach(Runnable::run);
    }

    void sign() {
        review = desk.signOff().sign(review.id(), review.version());
    }

    void readsAgain() {
        reads.run();
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    void joins(ItemPanel panel) {
        panels.add(panel);
    }

    /** Puts the cursor on the next thing to decide, so that Enter after Enter goes through a review. */
    void goesOnAfter(Item item) {
        var place = report.items().indexOf(item);
        var next = panels.stream()
                .filter(panel -> decision(panel.item()).isEmpty())
                .filter(panel -> report.items().indexOf(panel.item()) > place)
                .findFirst()
                .or(() -> panels.stream()
                        .filter(panel -> decision(panel.item()).isEmpty())
                        .findFirst());
        next.ifPresentOrElse(ItemPanel::wakes, () -> listeners.forEach(Runnable::run));
    }
}
