package dev.keyward.runbook.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import dev.keyward.runbook.step.Step;
import dev.keyward.shell.kit.MarkdownText;

/** A step as it is written: its number, what to do, how, and how long it should take. */
final class StepText extends Div {
    StepText(int number, Step step) {
        addClassName("kw-step");
        var mark = new Span(String.valueOf(number));
        mark.addClassName("kw-step-number");
        var soft = new Span(
                "%s \u00b7 at most %s".formatted(step.kind().label(), RunbookWords.duration(step.maxDuration())));
        soft.addClassNames("kw-soft", "kw-small");
        var head = new Div(new H3(step.title()), soft);
        head.addClassName("kw-step-head");
        var words = new Div(head, new MarkdownText(step.instructions()));
        words.addClassName("kw-step-words");
        add(mark, words);
    }
}
