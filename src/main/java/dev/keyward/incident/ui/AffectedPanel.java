package dev.keyward.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.keyward.incident.IncidentFilter;
import dev.keyward.registry.Family;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Moment;
import java.util.List;

/** What the chosen families bring along: owner, regions, runbook, the layers a value passes, and open incidents. */
final class AffectedPanel extends Composite<Div> {
    private static final int MOST = 5;
    private final transient IncidentDesk desk;

    AffectedPanel(IncidentDesk desk) {
        this.desk = desk;
        getContent().addClassName("kw-stack");
        getContent().getElement().setAttribute("aria-live", "polite");
    }

    void show(List<Family> families) {
        getContent().removeAll();
        if (families.isEmpty()) {
            getContent().add(nothing());
            return;
        }
        var open = open(families);
        if (open != null) {
            getContent().add(open);
        }
        families.forEach(family -> getContent().add(new FamilyFacts(desk, family)));
    }

    private static Component nothing() {
        var words = new Paragraph("Choose a family, or paste one of its keys: its owner, regions, runbook and layers"
                + " appear here and go into the incident.");
        words.addClassName("kw-soft");
        return new Card("What it touches", words);
    }

    /** One cause, one incident: whoever is about to declare a second one sees the first. */
    private @org.jspecify.annotations.Nullable Component open(List<Family> families) {
        var list = new UnorderedList();
        families.stream()
                .flatMap(family -> desk.reads().page(IncidentFilter.OPEN.of(family.name()), null, 0, MOST).stream())
                .distinct()
                .forEach(row -> list.add(new ListItem(
                        new Anchor(
                                IncidentNavigation.path(row.number()),
                                "%s %s".formatted(row.number().words(), row.title())),
                        new Span(" "),
                        new ClassBadge(row.incidentClass()),
                        new Span(" "),
                        new Moment(row.startedAt(), desk.now()))));
        if (list.getComponentCount() == 0) {
            return null;
        }
        var title = new Span("Open already");
        title.addClassName("kw-note-title");
        var note = new Div(new Div(title, new Paragraph("One cause has one incident. Is it one of these?"), list));
        note.addClassNames("kw-note", "kw-note-progress");
        return note;
    }
}
