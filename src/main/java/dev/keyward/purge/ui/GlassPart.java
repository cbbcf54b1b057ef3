package dev.keyward.purge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import dev.keyward.purge.Glass;
import dev.keyward.purge.Purge;
import dev.keyward.purge.PurgeState;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import org.jspecify.annotations.Nullable;

/** The way out when an incident cannot wait for a second person, and what is said about it afterwards. */
final class GlassPart extends Composite<Div> {
    private final Desk desk;
    private @Nullable Purge shown;

    GlassPart(Desk desk) {
        this.desk = desk;
    }

    void show(Purge purge) {
        if (shown != null && shown.version() == purge.version() && same(shown.glass(), purge.glass())) {
            return;
        }
        shown = purge;
        var glass = purge.glass();
        getContent().removeAll();
        if (glass != null) {
            getContent().add(told(purge, glass));
        } else if (purge.state() == PurgeState.PENDING_APPROVAL && purge.incident() != null) {
            getContent().add(offered(purge));
        }
        setVisible(getContent().getComponentCount() > 0);
    }

    private static boolean same(@Nullable Glass one, @Nullable Glass other) {
        return one == null ? other == null : one.equals(other);
    }

    private Component offered(Purge purge) {
        var bar = desk.glass().bars(purge.id());
        var words =
                new Paragraph("In an open Class A one person may let it run at once, with their password and a reason."
                        + " Every approver is told, and one of them reviews it within 24 hours.");
        var button = new Button("Break glass\u2026", click -> GlassConfirmation.open(purge, desk));
        button.addThemeVariants(ButtonVariant.ERROR);
        Permit.needs(button, desk.reader(), Role.PURGE_OPERATOR);
        bar.ifPresent(why -> Permit.asleep(button, why));
        var acts = new Div(button);
        acts.addClassName("kw-actions");
        var card = new Card("Nobody there to approve?", words, acts);
        bar.ifPresent(why -> card.add(small(why)));
        return card;
    }

    private Component told(Purge purge, Glass glass) {
        var now = desk.clock().instant();
        var facts = new FactList()
                .fact("Let run by", glass.brokenBy())
                .fact("When", new Moment(glass.brokenAt(), now))
                .fact("Why", glass.reason())
                .fact("Keys counted", Figures.number(glass.keys()));
        var review = glass.review();
        var card = new Card("Ran without a second person", facts);
        if (review == null) {
            facts.fact("Review due", new Moment(glass.reviewDue(), now));
            card.add(form(purge, glass));
            return card.beside(open(glass));
        }
        facts.fact("Reviewed by", review.reviewer()).fact("Said", review.remark());
        var fine = review.verdict() == Glass.Verdict.OK;
        return card.beside(new StatusBadge(fine ? Tone.GOOD : Tone.DANGER, fine ? "Reviewed: OK" : "Reviewed: not OK"));
    }

    private StatusBadge open(Glass glass) {
        return glass.isOverdue(desk.clock().instant())
                ? new StatusBadge(Tone.DANGER, "Review overdue")
                : new StatusBadge(Tone.ATTENTION, "Review open");
    }

    private Component form(Purge purge, Glass glass) {
        var comment = new TextArea("What do you think of it?");
        comment.setMaxLength(1_000);
        comment.setWidthFull();
        var me = desk.reader().actor().name();
        var hand = me.equals(glass.brokenBy()) || me.equals(glass.requester());
        var buttons = new Div(
                verdict("OK", purge, Glass.Verdict.OK, comment, hand),
                verdict("Not OK", purge, Glass.Verdict.NOT_OK, comment, hand));
        buttons.addClassName("kw-actions");
        var form = new Div(comment, buttons);
        form.addClassName("kw-decide");
        if (hand) {
            comment.setVisible(false);
            form.add(small("Somebody else reviews it: you had a hand in it."));
        }
        return form;
    }

    private Button verdict(String text, Purge purge, Glass.Verdict verdict, TextArea comment, boolean hand) {
        var button = new Button(
                text, click -> desk.attempt(() -> desk.glass().review(purge.id(), verdict, comment.getValue())));
        Permit.needs(button, desk.reader(), Role.PURGE_APPROVER);
        return hand ? Permit.asleep(button, "Somebody else reviews it.") : button;
    }

    private static Span small(String text) {
        var small = new Span(text);
        small.addClassNames("kw-soft", "kw-small");
        return small;
    }
}
