package dev.keyward.postmortem.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.incident.Incident;
import dev.keyward.incident.RootCause;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The root cause and the note on it: tells only what was changed here, so that nobody's word is undone unseen. */
final class CauseFields extends Composite<Div> {
    private final transient LearningDesk desk;
    private transient Incident read;
    private final Select<RootCause> cause = new Select<>();
    private final TextField note = new TextField("Note on the cause");

    CauseFields(LearningDesk desk, Incident incident) {
        this.desk = desk;
        this.read = incident;
        cause.setLabel("Root cause");
        cause.setItems(RootCause.values());
        cause.setItemLabelGenerator(RootCause::label);
        cause.setHelperText("Publishing needs it; a draft may wait for it.");
        if (incident.rootCause() != null) {
            cause.setValue(incident.rootCause());
        }
        note.setMaxLength(2_000);
        note.setValue(note(incident));
        getContent().addClassName("kw-step-fields");
        getContent().add(cause, note);
        desk.incidents().againstLeading(incident.id()).ifPresent(this::rests);
    }

    /** Whoever may write the text may not name the cause as well. */
    private void rests(String why) {
        cause.setHelperText(why);
        rests();
    }

    void rests() {
        cause.setReadOnly(true);
        note.setReadOnly(true);
    }

    Optional<String> missing(boolean needed) {
        if (cause.isEmpty()) {
            return needed ? Optional.of("No root cause is chosen.") : Optional.empty();
        }
        return cause.getValue() == RootCause.OTHER && note.isEmpty()
                ? Optional.of("Another cause needs a note.")
                : Optional.empty();
    }

    /** What was chosen here; null when it is as it was read. */
    @Nullable
    RootCause named() {
        var same = cause.getValue() == read.rootCause() && note.getValue().equals(note(read));
        return same ? null : cause.getValue();
    }

    String note() {
        return note.getValue();
    }

    /** What somebody else said since it was read, if it was changed here too; told once, then it counts as read. */
    Optional<String> meanwhile() {
        var now = desk.incidents().incident(read.id());
        var same = now.rootCause() == read.rootCause() && note(now).equals(note(read));
        if (same || named() == null) {
            return Optional.empty();
        }
        read = now;
        var theirs = now.rootCause() == null ? "none" : now.rootCause().label();
        return Optional.of(
                "Its cause was named in the meantime: %s%s. Save again to put yours in its place, or choose theirs."
                        .formatted(theirs, note(now).isEmpty() ? "" : ", " + note(now)));
    }

    private static String note(Incident incident) {
        return Objects.requireNonNullElse(incident.rootCauseNote(), "");
    }
}
