package dev.keyward.shell.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** A titled part of a page; on the home page, one question a feature has for the reader. */
public final class Card extends Section {
    private final Div head = new Div();
    private final H2 title;

    public Card(String text, Component... content) {
        addClassName("kw-card");
        head.addClassName("kw-card-head");
        title = new H2(text);
        head.add(title);
        add(head);
        add(content);
    }

    /** Writes a number beside the title, such as how many wait. */
    public Card counts(long number) {
        var count = new Span(String.valueOf(number));
        count.addClassName("kw-count");
        title.add(count);
        return this;
    }

    /** Puts a link or a small button at the right of the title. */
    public Card beside(Component... components) {
        var acts = new Div(components);
        acts.addClassName("kw-actions");
        head.add(acts);
        return this;
    }

    /** Adds a line: where it leads, what it is in softer words, and at the right a badge, a moment or a button. */
    public Card row(String label, String route, String words, Component... atTheRight) {
        var soft = new Span(words);
        soft.addClassName("kw-soft");
        var text = new Div(new Anchor(route, label), new Div(soft));
        var right = new Div(atTheRight);
        right.addClassName("kw-actions");
        var row = new Div(text, right);
        row.addClassName("kw-card-row");
        add(row);
        return this;
    }
}
