package dev.keyward.postmortem.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.incident.Incident;
import dev.keyward.incident.IncidentState;
import dev.keyward.incident.Move;
import dev.keyward.kernel.Refused;
import dev.keyward.postmortem.Postmortem;
import dev.keyward.postmortem.PostmortemState;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Toast;
import dev.keyward.shell.kit.Tone;

/** Where the postmortem stands, when it is due, and, once it is published, the way to close the incident. */
final class PostmortemHead extends Composite<Card> {
    private final transient LearningDesk desk;
    private final transient Incident incident;
    private final transient Postmortem postmortem;
    private final transient Runnable changed;

    PostmortemHead(LearningDesk desk, Incident incident, Postmortem postmortem, Runnable changed) {
        this.desk = desk;
        this.incident = incident;
        this.postmortem = postmortem;
        this.changed = changed;
        var facts = new FactList()
                .fact("State", badge())
                .fact("Due", due())
                .fact("Drafted by", by(postmortem.author(), new Moment(postmortem.draftedAt(), now())))
                .fact("Last edited by", by(postmortem.editor(), new Moment(postmortem.editedAt(), now())));
        if (postmortem.publishedAt() != null) {
            facts.fact("Published by", by(postmortem.publishedBy() + "", new Moment(postmortem.publishedAt(), now())));
        }
        facts.addClassName("kw-facts-row");
        getContent().add(facts);
        if (postmortem.state() == PostmortemState.PUBLISHED && incident.isOpen()) {
            getContent().add(close());
        }
    }

    @Override
    protected Card initContent() {
        return new Card("Where it stands");
    }

    private java.time.Instant now() {
        return desk.clock().instant();
    }

    private StatusBadge badge() {
        return switch (postmortem.state()) {
            case DRAFT -> new StatusBadge(Tone.NEUTRAL, "Draft");
            case IN_REVIEW -> new StatusBadge(Tone.PROGRESS, "In review");
            case PUBLISHED -> new StatusBadge(Tone.GOOD, "Published");
        };
    }

    private Component due() {
        var at = postmortem.dueAt();
        if (at == null || postmortem.state() == PostmortemState.PUBLISHED) {
            return new Span(at == null ? "No time is set" : "Done");
        }
        return by(
                "",
                new Moment(at, now()),
                postmortem.isOverdue(now())
                        ? new StatusBadge(Tone.DANGER, "Overdue")
                        : new StatusBadge(Tone.ATTENTION, "Waiting"));
    }

    private static Div by(String words, Component... more) {
        var line = new Div();
        if (!words.isEmpty()) {
            line.add(new Span(words));
        }
        line.add(more);
        line.addClassName("kw-line");
        return line;
    }

    private Component close() {
        var button = new Button("Close the incident", click -> closes());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        var missing = desk.incidents().against(incident, IncidentState.CLOSED);
        desk.incidents().againstLeading(incident.id()).ifPresent(why -> Barred.because(why, button));
        if (incident.state() != IncidentState.RESOLVED) {
            Barred.because("It is closed once it is resolved.", button);
        } else if (!missing.isEmpty()) {
            Barred.because(String.join(" ", missing), button);
        }
        return new Div(button);
    }

    private void closes() {
        try {
            desk.moves().move(incident.id(), null, Move.to(IncidentState.CLOSED));
            Toast.says("Incident %s is closed.".formatted(incident.id().words()));
        } catch (Refused refused) {
            Toast.refused(refused);
        }
        changed.run();
    }
}
