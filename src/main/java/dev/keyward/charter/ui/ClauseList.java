package dev.keyward.charter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.charter.Clause;
import dev.keyward.charter.proof.Control;
import dev.keyward.charter.proof.Proof;
import dev.keyward.charter.proof.Proof.Outcome;
import dev.keyward.charter.proof.Tally;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The clauses in their order, each with what proves it now: status, numbers, what lacks it, and where to mend it. */
final class ClauseList extends OrderedList {
    private final transient Map<Control, Proof> proofs;
    private final Instant now;

    ClauseList(List<Clause> clauses, Map<Control, Proof> proofs, Instant now) {
        this.proofs = proofs;
        this.now = now;
        addClassName("kw-clauses");
        clauses.forEach(clause -> add(item(clause)));
    }

    private ListItem item(Clause clause) {
        var text = new Paragraph(clause.text());
        text.addClassName("kw-clause-text");
        var item = new ListItem(text);
        item.setId("clause-" + clause.id());
        item.addClassName("kw-clause");
        var proof = clause.control() == null ? null : proofs.get(clause.control());
        if (proof == null) {
            var by = new Span("No control is linked: nothing in the console measures it.");
            item.add(line(new StatusBadge(Tone.NEUTRAL, "Kept by people"), by));
        } else {
            item.add(line(StateWords.badge(proof.outcome()), new Span(proof.sentence())));
            addIfAny(item, proof.tally());
            item.add(foot(proof));
        }
        return item;
    }

    private static Div line(StatusBadge badge, Span sentence) {
        var line = new Div(badge, sentence);
        line.addClassName("kw-clause-proof");
        return line;
    }

    private static void addIfAny(ListItem item, Tally tally) {
        if (tally.lacking() > 0) {
            var lacking = new Div(new Span("Lacking:"));
            lacking.addClassName("kw-clause-lacking");
            tally.examples().forEach(one -> lacking.add(new Anchor(one.path(), one.label())));
            var more = tally.lacking() - tally.examples().size();
            if (more > 0) {
                lacking.add(new Span("and %,d more".formatted(more)));
            }
            item.add(lacking);
        }
    }

    private Component foot(Proof proof) {
        var control = proof.control();
        var words = new Div(
                new Paragraph("Control: %s.".formatted(control.title())),
                new Paragraph(proof.arithmetic()),
                new Paragraph("Counted on this visit, %s.".formatted(Moment.absolute(now))));
        var why = new NativeDetails("Why?", words);
        why.addClassNames("kw-clause-why", "kw-soft");
        var foot = new Div(why);
        foot.addClassName("kw-clause-foot");
        if (!control.path().isEmpty()) {
            var verb = proof.outcome() == Outcome.FAILS ? "Mend it under %s" : "See it under %s";
            foot.add(new Anchor(control.path(), verb.formatted(control.where())));
        }
        return foot;
    }
}
