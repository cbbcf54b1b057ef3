package dev.keyward.shell.kit;

import com.vaadin.flow.component.html.Span;

/** One of Keyward's own icons (frontend/icons.css), in the colour of the text around it; silent for screen readers. */
public final class Glyph extends Span {
    /** @param name as in icons.css, such as {@code families}, {@code purge}, {@code copy} */
    public Glyph(String name) {
        addClassNames("kw-icon", "kw-icon-" + name);
        getElement().setAttribute("aria-hidden", "true");
    }
}
