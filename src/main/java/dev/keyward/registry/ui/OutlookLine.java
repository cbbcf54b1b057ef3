package dev.keyward.registry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.registry.Outlook;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.util.Optional;

/** Beside the button, while somebody types: whether the family will be active at once, and if not, what it waits for. */
final class OutlookLine extends Div {
    OutlookLine() {
        addClassName("kw-outlook");
        getElement().setAttribute("role", "status").setAttribute("aria-label", "What registering leads to");
        setVisible(false);
    }

    /** @param outlook what would become of what was typed; empty while something that every family needs is missing */
    void foresees(Optional<Outlook> outlook) {
        removeAll();
        outlook.ifPresent(this::says);
        setVisible(outlook.isPresent());
    }

    private void says(Outlook outlook) {
        var blocking = outlook.blocking();
        if (!blocking.isEmpty()) {
            var more = blocking.size() == 1 ? "" : " And %d more.".formatted(blocking.size() - 1);
            says(Tone.ATTENTION, "Not active yet", blocking.getFirst().message() + more);
        } else if (!outlook.risks().isEmpty()) {
            says(Tone.PROGRESS, "Waits for a domain approver", String.join(" ", outlook.risks()));
        } else {
            says(Tone.GOOD, "Active at once", "It keeps every rule and its risk is low.");
        }
    }

    private void says(Tone tone, String word, String why) {
        var reason = new Span(why);
        reason.addClassNames("kw-soft", "kw-small");
        add(new StatusBadge(tone, word), reason);
    }
}
