package dev.keyward.runbook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.runbook.Evidence;
import dev.keyward.runbook.Run;
import dev.keyward.runbook.RunStep;
import dev.keyward.runbook.step.StepKind;
import dev.keyward.runbook.step.StepState;
import dev.keyward.shell.kit.MarkdownText;
import dev.keyward.shell.kit.Moment;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One step of a run. What the console offers for it is there while somebody works on it, and stays there until the step
 * ends; time and evidence follow what others do.
 */
final class RunStepCard extends Composite<Div> {
    private final transient RunDesk desk;
    private final transient IncidentNumber number;
    private final Div head = new Div();
    private final Span time = new Span();
    private final Div offer = new Div();
    private final Div evidence = new Div();
    private final StepActs acts;
    private long version = -1;
    private int seen;

    RunStepCard(RunDesk desk, IncidentNumber number, RunStep step, Runnable changed) {
        this.desk = desk;
        this.number = number;
        this.acts = new StepActs(desk, number, changed);
        var mark = new Span(String.valueOf(step.place()));
        mark.addClassName("kw-step-number");
        head.addClassName("kw-step-head");
        time.addClassNames("kw-soft", "kw-small");
        offer.addClassName("kw-stack");
        evidence.addClassName("kw-evidence");
        var words = new Div(head, time, offer, evidence, acts);
        words.addClassName("kw-step-words");
        getContent().addClassNames("kw-card", "kw-step", "kw-run-step");
        getContent().add(mark, words);
    }

    void show(Run run) {
        var step = run.steps().stream()
                .filter(one -> one.place() == place())
                .findFirst()
                .orElseThrow();
        tellTime(step);
        if (step.version() != version) {
            version = step.version();
            head.removeAll();
            head.add(new H2(step.title()), RunbookWords.badge(step.state()));
            getContent()
                    .getElement()
                    .setAttribute("data-state", step.state().name().toLowerCase(Locale.ROOT));
            offer(step);
            acts.show(step);
        }
        show(run.evidence(step.place()));
    }

    private int place() {
        return Integer.parseInt(getContent()
                .getChildren()
                .findFirst()
                .map(mark -> mark.getElement().getText())
                .orElseThrow());
    }

    private void offer(RunStep step) {
        var doing = step.state() == StepState.DOING;
        var ended = step.state().hasEnded();
        var words = !step.instructions().isEmpty() && !ended;
        var purged = ended && step.kind() == StepKind.PURGE;
        offer.removeAll();
        offer.setVisible(doing || words || purged);
        if (words) {
            offer.add(new MarkdownText(step.instructions()));
        }
        if (doing) {
            StepOffers.of(step, number, desk).ifPresent(offer::add);
        }
        if (purged) {
            offer.add(new IncidentPurges(desk, number, ""));
        }
    }

    private void tellTime(RunStep step) {
        var now = desk.clock().instant();
        time.setText(times(step, step.took(now)));
        time.setClassName("kw-run-late", step.isLate(now));
    }

    private static String times(RunStep step, @Nullable Duration took) {
        var limit = "limit %s".formatted(RunbookWords.duration(step.limit()));
        if (took == null) {
            return "%s \u00b7 %s".formatted(step.kind().label(), limit);
        }
        var remark = step.remark() == null ? "" : " \u00b7 " + step.remark();
        return "%s \u00b7 %s \u00b7 %s, %s%s"
                .formatted(step.kind().label(), step.person(), RunbookWords.duration(took), limit, remark);
    }

    private void show(List<Evidence> all) {
        evidence.setVisible(!all.isEmpty());
        for (var one : all.subList(Math.min(seen, all.size()), all.size())) {
            evidence.add(line(one));
        }
        seen = all.size();
    }

    private Component line(Evidence one) {
        var who = new Span(one.person());
        who.addClassNames("kw-soft", "kw-small");
        return new Div(
                new Span(one.text()), who, new Moment(one.at(), desk.clock().instant()));
    }
}
