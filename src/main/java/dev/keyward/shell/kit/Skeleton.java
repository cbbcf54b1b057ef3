package dev.keyward.shell.kit;

import com.vaadin.flow.component.html.Div;

/** The shape of what is loading, so that nothing jumps when it comes. */
public final class Skeleton extends Div {
    public Skeleton(int lines) {
        addClassName("kw-skeleton");
        getElement().setAttribute("role", "status").setAttribute("aria-label", "Loading");
        for (var line = 0; line < lines; line++) {
            add(new Div());
        }
    }
}
