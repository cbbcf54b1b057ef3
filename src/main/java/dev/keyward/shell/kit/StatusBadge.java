package dev.keyward.shell.kit;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A status as icon, word and colour, the same on every page. The icon is drawn by the style sheet. */
public final class StatusBadge extends Span {
    public StatusBadge(Tone tone, String word) {
        super(word);
        addClassNames(
                "kw-status", "kw-status-" + tone.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
