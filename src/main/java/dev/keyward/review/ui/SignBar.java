package dev.keyward.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.kernel.Refused;
import dev.keyward.review.agenda.Item;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Confirmation;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.Meter;
import dev.keyward.shell.kit.Toast;
import java.util.List;

/** Stays in sight: how far the review has come, what is missing, and the signature. */
final class SignBar extends Div {
    private final transient Sitting sitting;
    private final transient GatherAct gather;
    private final Meter progress = new Meter("Decided points");
    private final Div act = new Div();

    SignBar(Sitting sitting, GatherAct gather) {
        this.sitting = sitting;
        this.gather = gather;
        addClassName("kw-sign-bar");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Sign-off");
        act.addClassName("kw-actions");
        add(progress, act);
        sitting.onChange(this::shows);
        shows();
    }

    private void shows() {
        var all = sitting.report().items().size();
        var open = sitting.open();
        progress.shows(
                all == 0 ? 0 : (double) sitting.decided() / all,
                "%d of %d decided".formatted(sitting.decided(), all),
                sitting.judgedSince().isEmpty() ? missing(open) : "The domain was judged again since it was gathered.");
        act.removeAll();
        act.add(sitting.judgedSince().isEmpty() ? sign(open) : again());
    }

    private Button again() {
        var again = gather.button(sitting.review());
        again.addThemeVariants(ButtonVariant.PRIMARY);
        return again;
    }

    private static String missing(List<Item> open) {
        if (open.isEmpty()) {
            return "Nothing is missing.";
        }
        return open.size() == 1
                ? "Missing: " + open.getFirst().asked()
                : "Missing: %s And %d more.".formatted(open.getFirst().asked(), open.size() - 1);
    }

    private Button sign(List<Item> open) {
        var sign = new Button("Sign the review\u2026", click -> asks());
        sign.addThemeVariants(ButtonVariant.PRIMARY);
        var against = sitting.against();
        if (against.isPresent()) {
            return Barred.because(against.get(), sign);
        }
        if (!open.isEmpty()) {
            return Barred.because(
                    "%d of %d points are still to be decided."
                            .formatted(open.size(), sitting.report().items().size()),
                    sign);
        }
        sign.focus();
        return sign;
    }

    private void asks() {
        var review = sitting.review();
        var head = sitting.report().head();
        var facts = new FactList()
                .fact("Review", "%s, %s".formatted(review.domain(), review.quarter()))
                .fact("Decisions", String.valueOf(sitting.decided()))
                .fact("Actions", "%d go to the teams that answer".formatted(sitting.actions()));
        if (!head.coversAll()) {
            facts.fact(
                    "Covers",
                    "The quarter is not over: the data reach until %s."
                            .formatted(dev.keyward.review.agenda.Say.day(head.until())));
        }
        var after = new Paragraph(
                "A snapshot is frozen and hashed. Nothing of the review can be changed afterwards, by anybody.");
        new Confirmation("Sign the review of %s for %s?".formatted(review.domain(), review.quarter()), facts, after)
                .deletingNothing()
                .open("Sign %d decisions".formatted(sitting.decided()), this::signs);
    }

    private void signs() {
        try {
            sitting.sign();
            Toast.says("Signed. %d actions were handed out.".formatted(sitting.actions()));
        } catch (Refused refused) {
            Toast.refused(refused);
        }
        sitting.readsAgain();
    }
}
