package dev.keyward.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.incident.EntryKind;
import dev.keyward.incident.Incident;
import dev.keyward.incident.TimelineFilter;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Words;
import java.util.Set;

/** What happened, the latest first; it fills itself, and people add what only they know. */
final class TimelinePart extends Composite<Card> {
    private static final int PAGE = 50;
    private final transient IncidentDesk desk;
    private transient Incident incident;
    private final transient NoteDraft draft;
    private final Div writing = new Div();
    private final MultiSelectComboBox<EntryKind> kinds = new MultiSelectComboBox<>();
    private final Checkbox pinned = new Checkbox("Pinned only");
    private final OrderedList lines = new OrderedList();
    private final Paragraph nothing = new Paragraph("No line of this kind.");
    private final Button more = new Button("Show earlier lines", click -> add());
    private int shown;

    TimelinePart(IncidentDesk desk, Incident incident, NoteDraft draft) {
        this.desk = desk;
        this.incident = incident;
        this.draft = draft;
    }

    void refresh(Incident now) {
        if (now.isOpen() != incident.isOpen()) {
            writing.removeAll();
            writing.add(new NoteField(desk, now, draft));
        }
        incident = now;
        var wanted = shown;
        show();
        while (shown < wanted && more.isVisible()) {
            add();
        }
    }

    @Override
    protected Card initContent() {
        lines.addClassNames("kw-story", "kw-timeline");
        nothing.addClassName("kw-soft");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        writing.add(new NoteField(desk, incident, draft));
        var card = new Card("Timeline", filters(), writing, lines, nothing, more);
        show();
        return card;
    }

    private Component filters() {
        kinds.setAriaLabel("Kind of line");
        kinds.setPlaceholder("All kinds");
        kinds.setItems(EntryKind.values());
        kinds.setItemLabelGenerator(TimelinePart::word);
        kinds.addValueChangeListener(change -> show());
        pinned.addValueChangeListener(change -> show());
        var row = new Div(kinds, pinned);
        row.addClassNames("kw-actions", "kw-timeline-filters");
        return row;
    }

    static String word(EntryKind kind) {
        return kind == EntryKind.SLO ? "Objective" : Words.of(kind);
    }

    private void show() {
        lines.removeAll();
        shown = 0;
        add();
    }

    private void add() {
        var filter = new TimelineFilter(Set.copyOf(kinds.getValue()), pinned.getValue());
        var page = desk.reads().timeline(incident.id(), filter, shown, PAGE);
        page.forEach(entry -> lines.add(new TimelineLine(desk, incident, entry)));
        shown += page.size();
        nothing.setVisible(shown == 0);
        more.setVisible(shown < desk.reads().countTimeline(incident.id(), filter));
    }
}
