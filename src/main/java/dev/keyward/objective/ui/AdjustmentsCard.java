package dev.keyward.objective.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.objective.Adjustment;
import dev.keyward.objective.Recount;
import dev.keyward.objective.ui.FreshnessDesk.Shown;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import dev.keyward.shell.kit.Words;

/** What people said about the budget, what waits for a second person, and when numbers were counted again. */
final class AdjustmentsCard extends Composite<Card> {
    private final transient FreshnessDesk desk;
    private final transient Shown shown;

    AdjustmentsCard(FreshnessDesk desk, Shown shown) {
        this.desk = desk;
        this.shown = shown;
    }

    @Override
    protected Card initContent() {
        var all = desk.adjustments.of(shown.family());
        var recounts = desk.standings.recounts(shown.family());
        var add = new Button("Add", click -> new AdjustmentDialog(desk, shown).open());
        var card = new Card("Adjustments and notes").beside(desk.owning(shown.family(), add));
        if (all.isEmpty() && recounts.isEmpty()) {
            card.add(HeadlineCard.soft(
                    "None. Exclude a load test, reset a budget after a repair, or leave a note for the"
                            + " next reader; what changes numbers takes a second person."));
        }
        all.forEach(one -> card.add(row(one)));
        recounts.forEach(one -> card.add(row(one)));
        return card;
    }

    private Component row(Adjustment one) {
        var until = one.toAt();
        var when = new Span("%s, %s%s. %s"
                .formatted(
                        one.region() == null ? "All regions" : one.region(),
                        Moment.absolute(one.fromAt()),
                        until == null ? "" : " to " + Moment.absolute(until),
                        one.remark() == null ? "" : "%s: %s".formatted(one.decidedBy(), one.remark())));
        when.addClassName("kw-soft");
        var words = new Div(
                new Div(new Span("%s: %s".formatted(Words.of(one.kind()), one.reason()))),
                new Div(new Span("by %s ".formatted(one.requestedBy())), new Moment(one.requestedAt(), desk.now())),
                new Div(when));
        var right = new Div(badge(one.state()));
        right.addClassName("kw-actions");
        if (one.state() == Adjustment.State.REQUESTED && !isForOthers(one)) {
            decisions(one, right);
        }
        var row = new Div(words, right);
        row.addClassName("kw-card-row");
        return row;
    }

    /** Whoever loosened it makes it as strict again, or waits. */
    private boolean isForOthers(Adjustment one) {
        return one.kind() == Adjustment.Kind.LOOSEN && desk.adjustments.isMine(one);
    }

    private void decisions(Adjustment one, Div right) {
        if (desk.adjustments.isMine(one)) {
            right.add(new Button(
                    "Withdraw",
                    click -> desk.does(() -> {
                        desk.adjustments.withdraw(one.id());
                        return "Withdrawn.";
                    })));
            return;
        }
        var decide = new Button("Decide", click -> new DecisionDialog(desk, one).open());
        right.add(desk.adjustments.mayDecide(one) ? decide : Barred.without(Role.DOMAIN_APPROVER, decide));
    }

    private Component row(Recount recount) {
        var words = new Span("Recomputed for %s, %s to %s, because %s."
                .formatted(
                        recount.region(),
                        Moment.absolute(recount.from()),
                        Moment.absolute(recount.to()),
                        recount.because()));
        words.addClassName("kw-soft");
        var row = new Div(new Div(words), new Moment(recount.at(), desk.now()));
        row.addClassName("kw-card-row");
        return row;
    }

    private static StatusBadge badge(Adjustment.State state) {
        return switch (state) {
            case REQUESTED -> new StatusBadge(Tone.PROGRESS, "Waits for approval");
            case APPROVED -> new StatusBadge(Tone.GOOD, "Approved");
            case REJECTED -> new StatusBadge(Tone.NEUTRAL, "Rejected");
            case WITHDRAWN -> new StatusBadge(Tone.NEUTRAL, "Withdrawn");
            case NOTED -> new StatusBadge(Tone.NEUTRAL, "Note");
        };
    }
}
