package dev.keyward.incident.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.keyward.incident.Incident;
import dev.keyward.incident.IncidentSummary;
import dev.keyward.shell.kit.Confirmation;
import dev.keyward.shell.kit.Moment;

/** Suggests that two incidents have one cause, since families and time overlap; a person decides. */
final class TwinsBanner extends Composite<Div> {
    private final transient IncidentDesk desk;
    private final transient Incident incident;

    TwinsBanner(IncidentDesk desk, Incident incident) {
        this.desk = desk;
        this.incident = incident;
        getContent().addClassName("kw-stack");
        incident.survivor()
                .ifPresentOrElse(
                        number -> getContent()
                                .add(note(
                                        "Ended as a duplicate",
                                        new Div(
                                                new Span("It has the same cause as "),
                                                IncidentNavigation.link(number),
                                                new Span(".")))),
                        this::suggest);
        setVisible(getContent().getComponentCount() > 0);
    }

    /** One note for all of them, however many there are. */
    private void suggest() {
        var others = desk.facts().lookalikes(incident);
        if (others.isEmpty()) {
            return;
        }
        var mayLead =
                desk.mayDeclare() && desk.reads().againstLeading(incident.id()).isEmpty();
        var list = new UnorderedList();
        others.forEach(other -> list.add(new ListItem(row(other, mayLead))));
        getContent().add(note("The same cause?", new Div(new Span("These affect the same families:"), list)));
    }

    private Div row(IncidentSummary other, boolean mayLead) {
        var row = new Div(
                new Anchor(
                        IncidentNavigation.path(other.number()),
                        "%s %s".formatted(other.number().words(), other.title())),
                new Span("since"),
                new Moment(other.startedAt(), desk.now()));
        row.addClassName("kw-line");
        if (mayLead && other.state().isOpen()) {
            row.add(merge(other));
        }
        return row;
    }

    private Button merge(IncidentSummary other) {
        return new Button(
                "Merge into %s\u2026".formatted(other.number().words()),
                click -> new Confirmation(
                                "Merge %s into %s?"
                                        .formatted(
                                                incident.id().words(),
                                                other.number().words()),
                                new Paragraph(
                                        "This one ends as a duplicate and enters no metric; %s takes over its families."
                                                .formatted(other.number().words())))
                        .open("Merge it", () -> desk.attempt(() -> desk.facts().merge(incident.id(), other.number()))));
    }

    private static Div note(String title, Div words) {
        var head = new Span(title);
        head.addClassName("kw-note-title");
        words.addComponentAsFirst(new Div(head));
        var note = new Div(words);
        note.addClassNames("kw-note", "kw-note-progress");
        return note;
    }
}
