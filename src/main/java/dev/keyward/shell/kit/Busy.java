package dev.keyward.shell.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** Says what takes its time; read aloud by screen readers. */
public final class Busy extends Div {
    private final Span words = new Span();

    public Busy() {
        addClassNames("kw-card", "kw-stack");
        getElement().setAttribute("role", "status");
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-hidden", "true");
        add(words, bar);
        setVisible(false);
    }

    public void shows(String text) {
        words.setText(text);
        setVisible(true);
    }

    public void rests() {
        setVisible(false);
    }
}
