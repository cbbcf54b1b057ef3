package dev.keyward.maturity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** A list of lines: what it is about and softer words at the left, badges and buttons at the right. */
final class Lines extends UnorderedList {
    Lines() {
        addClassName("kw-lines");
    }

    Lines line(Component title, String words, Component... atTheRight) {
        var soft = new Span(words);
        soft.addClassNames("kw-soft", "kw-small");
        soft.setTitle(words);
        var text = new Div(title, soft);
        text.addClassName("kw-line-text");
        var right = new Div(atTheRight);
        right.addClassName("kw-line-right");
        add(new ListItem(text, right));
        return this;
    }
}
