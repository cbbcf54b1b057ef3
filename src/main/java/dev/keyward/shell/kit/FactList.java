package dev.keyward.shell.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** Labels and values of a detail page, read by a screen reader as pairs. */
public final class FactList extends DescriptionList {
    public FactList() {
        addClassName("kw-facts");
    }

    public FactList fact(String label, String value) {
        return fact(label, new Span(value));
    }

    public FactList fact(String label, Component value) {
        add(new Term(label), new Description(value));
        return this;
    }

    /** A value to read letter by letter: a key, a hash, an address. */
    public FactList code(String label, String value) {
        var text = new Span(value);
        text.addClassName("kw-mono");
        return fact(label, text);
    }
}
