package dev.keyward.registry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.registry.Strategy;
import dev.keyward.registry.advice.Advice;
import dev.keyward.registry.advice.Advice.Reason;
import dev.keyward.registry.advice.Advice.Verdict;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.util.Optional;

/** One strategy of the matrix: its pros and cons, and what the advisor says about it here. */
final class StrategyChoice extends Div {
    StrategyChoice(Strategy strategy, Optional<Advice> advice) {
        addClassName("kw-choice");
        var name = new Span(strategy.label());
        name.addClassName("kw-choice-label");
        var head = new Div(name);
        head.addClassName("kw-choice-head");
        advice.ifPresent(given -> head.add(badge(given.verdict())));
        var tradeOff = new Span(strategy.tradeOff());
        tradeOff.addClassName("kw-soft");
        add(head, tradeOff);
        advice.ifPresent(given -> given.decisive().forEach(reason -> add(reason(reason))));
    }

    private static StatusBadge badge(Verdict verdict) {
        var tone = switch (verdict) {
            case FITS -> Tone.GOOD;
            case ALLOWED -> Tone.NEUTRAL;
            case ADVISED_AGAINST -> Tone.ATTENTION;
            case BLOCKED -> Tone.DANGER;
        };
        return new StatusBadge(tone, verdict.label());
    }

    private static Span reason(Reason reason) {
        var words = new Span(reason.words());
        words.addClassName("kw-choice-reason");
        reason.rule().ifPresent(rule -> {
            var id = new Span(rule);
            id.addClassNames("kw-mono", "kw-soft");
            words.add(new Span(" "), id);
        });
        return words;
    }
}
