package dev.keyward.shell.kit;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;

/** One number with its name, and behind "Why?" the arithmetic that led to it. */
public final class StatTile extends Div {
    private final Span number = new Span();
    private final Span title;
    private final Div label;

    public StatTile(String name, String value) {
        addClassName("kw-stat");
        title = new Span(name);
        label = new Div(title);
        label.addClassName("kw-stat-label");
        number.addClassName("kw-stat-number");
        number.setText(value);
        add(label, number);
    }

    /** Another name for the same place. */
    public void titled(String name) {
        title.setText(name);
    }

    public StatTile shows(String value) {
        number.setText(value);
        return this;
    }

    /** @param arithmetic inputs, formula, source and time, one a line */
    public StatTile because(String arithmetic) {
        var why = new Button("Why?");
        why.addClassName("kw-why");
        why.addThemeVariants(ButtonVariant.TERTIARY);
        var words = new Div(new Text(arithmetic));
        words.addClassName("kw-explain");
        var popover = new Popover(words);
        popover.setTarget(why);
        label.add(why, popover);
        return this;
    }
}
