package dev.keyward.runbook.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.runbook.Farewell;
import dev.keyward.shell.kit.Moment;
import java.time.Instant;

/** Above a runbook that somebody asked to take out of use: who, when and why, for whoever decides. */
final class FarewellNote extends Composite<Div> {
    FarewellNote(Farewell wish, Instant now) {
        var title = new Span("%s asks to retire this runbook".formatted(wish.retiringBy()));
        title.addClassName("kw-note-title");
        var head = new Div(title, new Moment(wish.retiringAt(), now));
        head.addClassName("kw-line");
        var why = new Div(new Span("\u201c%s\u201d".formatted(wish.retiringReason())));
        var next = new Div(new Span("It is run until another person retires it or keeps it."));
        next.addClassName("kw-soft");
        getContent().addClassNames("kw-note", "kw-note-progress");
        getContent().add(new Div(head, why, next));
    }
}
