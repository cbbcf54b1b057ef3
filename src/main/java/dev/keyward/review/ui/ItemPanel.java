package dev.keyward.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import dev.keyward.kernel.Refused;
import dev.keyward.review.Decision;
import dev.keyward.review.agenda.Item;
import dev.keyward.review.agenda.Outcome;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Glyph;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.Toast;
import org.jspecify.annotations.Nullable;

/** One thing to decide: the question, what the data call for, one click to agree, another outcome with a reason. */
final class ItemPanel extends Div {
    private final transient Sitting sitting;
    private final transient Item item;
    private final Div acts = new Div();
    private @Nullable Button accept;

    ItemPanel(Sitting sitting, Item item) {
        this.sitting = sitting;
        this.item = item;
        addClassName("kw-review-item");
        setId("item-" + item.name().replace('/', '-').toLowerCase(java.util.Locale.ROOT));
        acts.addClassName("kw-actions");
        sitting.joins(this);
        shows();
    }

    Item item() {
        return item;
    }

    private void shows() {
        removeAll();
        var made = sitting.decision(item);
        setClassName("kw-review-decided", made.isPresent());
        add(new H3(item.asked()), proposal());
        if (made.isPresent()) {
            decided(made.get());
        } else {
            asks();
        }
    }

    private Div proposal() {
        var why = new Button("Why?");
        why.addClassName("kw-why");
        why.addThemeVariants(ButtonVariant.TERTIARY);
        why.setAriaLabel("Why %s is proposed for: %s"
                .formatted(item.proposal().outcome().label().toLowerCase(java.util.Locale.ROOT), item.asked()));
        var rule = new Div(item.proposal().rule());
        rule.addClassName("kw-explain");
        var popover = new Popover(rule);
        popover.setTarget(why);
        var line = new Div(
                ReviewWords.soft("Proposed"),
                ReviewWords.badge(item.proposal().outcome()),
                new Span(item.proposal().because()),
                why,
                popover);
        item.evidence().stream().distinct().limit(3).forEach(path -> line.add(evidence(path)));
        line.addClassName("kw-line");
        return line;
    }

    private Anchor evidence(String path) {
        var link = new Anchor(path, "Evidence");
        link.setAriaLabel("Evidence for: %s (%s)".formatted(item.asked(), path));
        return link;
    }

    private void asks() {
        if (!sitting.review().state().isOpen()) {
            add(ReviewWords.soft("It was not decided."));
            return;
        }
        var outcome = item.proposal().outcome();
        var agrees = new Button("Accept: " + outcome.label(), new Glyph("check"), click -> decides(outcome, null));
        agrees.setAriaLabel("Accept %s: %s".formatted(outcome.label(), item.asked()));
        var other = new Button("Decide otherwise", click -> otherwise());
        other.setAriaLabel("Decide otherwise: " + item.asked());
        sitting.against().ifPresent(why -> {
            Barred.because(why, agrees);
            Barred.because(why, other);
        });
        accept = agrees;
        acts.removeAll();
        acts.add(agrees, other);
        add(acts);
    }

    private void otherwise() {
        remove(acts);
        add(new OtherOutcome(item, this::decides, () -> {
            shows();
            wakes();
        }));
    }

    private void decides(Outcome outcome, @Nullable String reason) {
        try {
            sitting.decide(item, outcome, reason);
        } catch (Refused refused) {
            Toast.refused(refused);
            if (refused.kind() != Refused.Kind.INVALID) {
                sitting.readsAgain();
            }
            return;
        }
        shows();
        sitting.goesOnAfter(item);
    }

    private void decided(Decision made) {
        var line = new Div(
                ReviewWords.soft("Decided"),
                ReviewWords.badge(made.outcome()),
                new Span(made.asProposed() ? "As proposed." : "Not as proposed: " + made.reason()),
                ReviewWords.soft("by " + made.person()),
                new Moment(made.decidedAt(), sitting.desk().clock().instant()));
        line.addClassName("kw-line");
        add(line);
        if (made.action() != null) {
            add(new Anchor(ReviewWords.action(about()), "Its action item"));
        }
        if (sitting.review().state().isOpen() && sitting.against().isEmpty()) {
            var again = new Button("Decide anew", click -> otherwise());
            again.addThemeVariants(ButtonVariant.TERTIARY);
            again.setAriaLabel("Decide anew: " + item.asked());
            acts.removeAll();
            acts.add(again);
            add(acts);
        }
    }

    private String about() {
        var words = item.subject().isEmpty() ? sitting.review().domain().text() : item.about();
        return words;
    }

    /** The cursor comes here. */
    void wakes() {
        if (accept != null) {
            accept.focus();
        }
    }
}
