package dev.keyward.incident.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.keyward.incident.Incident;
import dev.keyward.shell.kit.Barred;

/** Writes into the timeline: a note for those who work on it, or an update for those who wait. */
final class NoteField extends Composite<Div> {
    private final transient IncidentDesk desk;
    private final transient Incident incident;
    private final transient NoteDraft draft;
    private final TextArea text = new TextArea();

    NoteField(IncidentDesk desk, Incident incident, NoteDraft draft) {
        this.desk = desk;
        this.incident = incident;
        this.draft = draft;
        prepare();
        var acts = acts();
        acts.addClassName("kw-actions");
        getContent().add(text, acts);
        getContent().addClassName("kw-note-field");
        getContent().setVisible(incident.isOpen());
    }

    private void prepare() {
        text.setAriaLabel("What happened");
        text.setPlaceholder("What happened, what you saw, what you tried");
        text.setMaxLength(4_000);
        text.setWidthFull();
        text.setMinRows(2);
        text.setValue(draft.words());
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> draft.keep(change.getValue()));
    }

    private Div acts() {
        var note = new Button("Add note", click -> write(false));
        var update = new Button("Send update", click -> write(true));
        update.setTooltipText("An update is for those who wait; it moves the time the next one is due.");
        var why = desk.reads().againstWriting(incident.id());
        why.ifPresent(reason -> {
            text.setEnabled(false);
            Barred.because(reason, note);
            Barred.because(reason, update);
        });
        return new Div(note, update);
    }

    private void write(boolean update) {
        var words = text.getValue();
        if (words.isBlank()) {
            text.focus();
            return;
        }
        desk.attempt(() -> {
            if (update) {
                desk.notes().update(incident.id(), words);
            } else {
                desk.notes().note(incident.id(), words, null);
            }
            draft.keep("");
        });
    }
}
