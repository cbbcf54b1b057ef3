package dev.keyward.review;

import dev.keyward.ownership.Staffing;
import dev.keyward.ownership.TeamId;
import dev.keyward.postmortem.ActionItem;
import dev.keyward.postmortem.ActionItems;
import dev.keyward.postmortem.ActionState;
import dev.keyward.postmortem.NewAction;
import dev.keyward.postmortem.NewAction.Origin;
import dev.keyward.registry.FamilyId;
import dev.keyward.review.agenda.Item;
import dev.keyward.review.snapshot.Decided;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What decisions ask for becomes action items of the teams that answer. */
@Component
class ReviewActions {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DETAILS = 2_000;
    private final ActionItems actions;
    private final ReviewDecisions decisions;
    private final Staffing staffing;

    ReviewActions(ActionItems actions, ReviewDecisions decisions, Staffing staffing) {
        this.actions = actions;
        this.decisions = decisions;
        this.staffing = staffing;
    }

    /** A decision with what came of it. */
    record Handed(Decision decision, @Nullable ActionItem item) {
        Decided told() {
            var told = decided(decision);
            return item == null
                    ? told
                    : told.with(new Decided.Action(
                            item.id().toString(), item.title(), item.ownerTeam().text(), item.dueAt()));
        }
    }

    static Decided decided(Decision one) {
        return new Decided(
                one.item(), one.outcome(), one.asProposed(), one.reason(), one.person(), one.decidedAt(), null);
    }

    /** Hands out what they ask for, in the caller's transaction. */
    List<Handed> hand(Review review, List<Decision> made, Instant now) {
        return made.stream().map(one -> hand(review, one, now)).toList();
    }

    private Handed hand(Review review, Decision one, Instant now) {
        if (!one.outcome().asksForAction()) {
            return new Handed(one, null);
        }
        var item = actions.decided(wanted(review, review.item(one.item()), one, now));
        return new Handed(one.with(item.id()), item);
    }

    /** Those of a review that have not ended. */
    List<ActionItem> waiting(ReviewId review) {
        return of(review).stream()
                .filter(item -> ActionState.WAITING.contains(item.state()))
                .toList();
    }

    List<ActionItem> of(ReviewId review) {
        return actions.some(decisions.of(review).stream()
                .map(Decision::action)
                .filter(Objects::nonNull)
                .toList());
    }

    private NewAction wanted(Review review, Item item, Decision made, Instant now) {
        var point = item.kind().title();
        var about = item.about().equals(point) ? review.domain().text() : item.about();
        var title = "%s: %s, %s"
                .formatted(
                        made.outcome().label(),
                        about,
                        point.startsWith("TTL") ? point : point.toLowerCase(java.util.Locale.ROOT));
        var because = made.reason() == null ? "" : "\n\n" + made.reason();
        var details = "Decided in the review of %s for %s. %s%s"
                .formatted(review.domain(), review.quarter(), item.proposal().because(), because);
        return new NewAction(
                Origin.REVIEW,
                null,
                item.subject().isEmpty() ? null : new FamilyId(item.subject()),
                cut(title, LONGEST_TITLE),
                cut(details, LONGEST_DETAILS),
                team(review, item),
                now.plus(made.outcome().time()));
    }

    /** Where the owner is gone the steward of the domain answers. */
    private TeamId team(Review review, Item item) {
        var owner = new TeamId(item.team());
        return staffing.holds(owner) ? owner : staffing.stewards().getOrDefault(review.domain(), owner);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "\u2026";
    }
}
