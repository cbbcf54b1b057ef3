package dev.keyward.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import dev.keyward.incident.Incident;
import dev.keyward.incident.TimelineEntry;
import dev.keyward.shell.kit.Glyph;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.Words;
import java.util.Locale;

/** One line of the timeline. What people wrote is text, whatever it looks like. */
final class TimelineLine extends ListItem {
    TimelineLine(IncidentDesk desk, Incident incident, TimelineEntry entry) {
        var kind = new Span(TimelinePart.word(entry.kind()));
        kind.addClassNames("kw-entry-kind", "kw-entry-" + entry.kind().name().toLowerCase(Locale.ROOT));
        var who = new Span(Words.who(entry.author()));
        who.addClassName("kw-who");
        var when = new Moment(entry.at(), desk.now());
        when.addClassNames("kw-soft", "kw-small");
        var head = new Div(kind, who, when);
        head.addClassName("kw-entry-head");
        if (entry.backfilled()) {
            head.add(backfilled());
        }
        if (incident.isOpen() && desk.reads().againstWriting(incident.id()).isEmpty()) {
            head.add(pin(desk, incident, entry));
        } else if (entry.pinned()) {
            head.add(new Glyph("check"));
        }
        var words = new Div(entry.text());
        words.addClassName("kw-entry-words");
        add(head, words);
        if (entry.page() != null) {
            add(new Div(link(entry.page())));
        }
        setClassName("kw-entry-pinned", entry.pinned());
    }

    private static Component link(String page) {
        return new Anchor(page, page.startsWith("purges/") ? "Open the purge" : "Open it");
    }

    private static Span backfilled() {
        var mark = new Span("backfilled");
        mark.addClassName("kw-backfilled");
        mark.setTitle("Written well after it happened");
        return mark;
    }

    private static Button pin(IncidentDesk desk, Incident incident, TimelineEntry entry) {
        var pin = new Button(
                entry.pinned() ? "Unpin" : "Pin",
                click -> desk.attempt(() -> desk.notes().pin(incident.id(), entry.id(), !entry.pinned())));
        pin.addThemeVariants(ButtonVariant.TERTIARY);
        pin.addClassName("kw-inline-button");
        pin.setAriaLabel("%s this line".formatted(entry.pinned() ? "Unpin" : "Pin"));
        return pin;
    }
}
