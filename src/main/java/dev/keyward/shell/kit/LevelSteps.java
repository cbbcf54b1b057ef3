package dev.keyward.shell.kit;

import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A level from L0 to L4 as five steps and a word, the same on every page; drawn by frontend/level.css. */
public final class LevelSteps extends Span {
    private static final int STEPS = 5;

    /** @param level null when nothing was assessed */
    public LevelSteps(@Nullable Integer level) {
        this(level, level == null ? "Not assessed" : "L" + level);
    }

    /** @param label what stands beside the steps, such as {@code L4 (single region)} */
    public LevelSteps(@Nullable Integer level, String label) {
        addClassNames("kw-level", level == null ? "kw-level-none" : "kw-level-" + level);
        var steps = new Span();
        steps.addClassName("kw-level-steps");
        steps.getElement().setAttribute("aria-hidden", "true");
        for (var step = 0; step < STEPS; step++) {
            var bar = new Span();
            if (level != null && step <= level) {
                bar.addClassName("kw-level-reached");
            }
            steps.add(bar);
        }
        var words = new Span(label);
        words.addClassName("kw-level-word");
        add(steps, words);
    }
}
