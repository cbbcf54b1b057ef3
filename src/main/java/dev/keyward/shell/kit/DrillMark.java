package dev.keyward.shell.kit;

import com.vaadin.flow.component.html.Span;

/** Worn by everything about a drill, the same everywhere, so that nobody takes one for an emergency. */
public final class DrillMark extends Span {
    public DrillMark() {
        super("DRILL");
        addClassName("kw-drill");
        setTitle("A drill: it never enters a metric");
    }
}
