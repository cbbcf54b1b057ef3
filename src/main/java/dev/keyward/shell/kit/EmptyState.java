package dev.keyward.shell.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Says what would be here, why it is empty, and offers the next act. */
public final class EmptyState extends Div {
    public EmptyState(String title, String text, Component... acts) {
        addClassName("kw-empty");
        add(new H2(title), new Paragraph(text));
        if (acts.length > 0) {
            var row = new Div(acts);
            row.addClassName("kw-actions");
            add(row);
        }
    }
}
