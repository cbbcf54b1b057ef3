package dev.keyward.manifest.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** Says what takes its time; read aloud by screen readers. */
final class Busy extends Div {
    private final Span words = new Span();

    Busy() {
        addClassNames("kw-card", "kw-stack");
        getElement().setAttribute("role", "status");
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-hidden", "true");
        add(words, bar);
        setVisible(false);
    }

    void shows(String text) {
        words.setText(text);
        setVisible(true);
    }

    void rests() {
        setVisible(false);
    }
}
