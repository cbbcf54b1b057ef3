package dev.keyward.duty.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.util.List;

/** Says which part of the inbox could not be read, so that nobody takes a gap for a clear desk. */
final class Unread extends Div {
    Unread(List<String> parts) {
        addClassName("kw-unread");
        setVisible(!parts.isEmpty());
        getElement().setAttribute("role", "status");
        add(
                new StatusBadge(Tone.NO_DATA, "Incomplete"),
                new Span("Could not be read: %s. The rest is shown; open the page again in a moment."
                        .formatted(String.join(", ", parts))));
    }
}
