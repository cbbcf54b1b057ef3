package dev.keyward.shell.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** A bar that also says its numbers: progress of a run, a budget, a share. */
public final class Meter extends Div {
    private final ProgressBar bar = new ProgressBar();
    private final Span says = new Span();
    private final Span rest = new Span();

    public Meter(String label) {
        addClassName("kw-meter");
        bar.getElement().setAttribute("aria-label", label);
        var words = new Div(says, rest);
        words.addClassName("kw-meter-words");
        add(words, bar);
    }

    /**
     * Shows a part of the whole.
     *
     * @param part between 0 and 1; anything outside is drawn at the nearer end
     * @param words what it means, such as {@code 12,400 of 182,340 keys}
     * @param then rate and remaining time, or empty
     */
    public Meter shows(double part, String words, String then) {
        bar.setIndeterminate(false);
        bar.setValue(Math.clamp(part, 0, 1));
        says.setText(words);
        rest.setText(then);
        bar.getElement().setAttribute("aria-valuetext", words);
        return this;
    }

    /** Shows that something goes on whose end is not known yet. */
    public Meter waits(String words) {
        bar.setIndeterminate(true);
        says.setText(words);
        rest.setText("");
        return this;
    }
}
