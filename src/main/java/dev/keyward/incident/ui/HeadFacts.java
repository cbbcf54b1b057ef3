package dev.keyward.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.incident.Incident;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.Words;
import java.time.Instant;

/** The card at the head of an incident's page: since when, when people hear next, what customers notice, why. */
final class HeadFacts extends Composite<Div> {
    private final FactList facts = new FactList();

    HeadFacts(IncidentDesk desk, Incident incident, boolean mayChange) {
        var changes = new Changes(desk, incident);
        facts.addClassName("kw-facts-row");
        facts.fact("Since", new Moment(incident.startedAt(), desk.now()));
        desk.reads().nextUpdate(incident).ifPresent(due -> facts.fact("Next update", due(due, desk.now())));
        facts.fact("Noticed by", Words.of(incident.detectedBy()));
        facts.fact("Root cause", cause(incident));
        if (incident.classReason() != null) {
            facts.fact("Why Class " + incident.incidentClass(), incident.classReason());
        }
        facts.fact(
                "Customers notice", incident.customerImpact() == null ? "Nobody has said" : incident.customerImpact());
        getContent().addClassNames("kw-card", "kw-incident-head");
        getContent().add(facts);
        if (mayChange) {
            getContent().add(acts(changes, incident));
        }
    }

    void add(String label, Component content) {
        if (content.isVisible()) {
            facts.fact(label, content);
        }
    }

    private static Component due(Instant due, Instant now) {
        var moment = new Moment(due, now);
        if (due.isAfter(now)) {
            return moment;
        }
        var late = new Div(new Span("overdue, "), moment);
        late.addClassName("kw-overdue");
        return late;
    }

    private static Component cause(Incident incident) {
        if (incident.rootCause() == null) {
            var open = new Span("Not named yet");
            open.addClassName("kw-soft");
            return open;
        }
        var cause = new Div(new Span(incident.rootCause().label()));
        if (incident.rootCauseNote() != null) {
            var note = new Div(incident.rootCauseNote());
            note.addClassName("kw-soft");
            cause.add(note);
        }
        return cause;
    }

    private static Component acts(Changes changes, Incident incident) {
        var acts = new Div(
                quiet("Change the class\u2026", changes::classed),
                quiet(incident.rootCause() == null ? "Name the root cause\u2026" : "Root cause\u2026", changes::caused),
                quiet("Title and impact\u2026", changes::described));
        acts.addClassName("kw-actions");
        return acts;
    }

    private static Button quiet(String words, Runnable act) {
        var button = new Button(words, click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
