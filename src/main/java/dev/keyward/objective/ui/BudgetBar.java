package dev.keyward.objective.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.objective.budget.BudgetState;
import dev.keyward.objective.budget.Evidence;
import java.util.Locale;

/**
 * What is left of an error budget. Measured is filled, an estimate is hatched and says so, and without data the bar is a
 * dashed outline: never green.
 */
final class BudgetBar extends Div {
    BudgetBar(BudgetState state, Evidence evidence, double remaining) {
        addClassNames(
                "kw-budget",
                "kw-budget-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        var says = new Span(words(evidence, remaining));
        var track = new Div();
        track.addClassName("kw-budget-track");
        track.getElement().setAttribute("aria-hidden", "true");
        if (evidence == Evidence.NO_DATA) {
            addClassName("kw-budget-none");
        } else {
            var fill = new Div();
            fill.addClassName("kw-budget-fill");
            fill.getStyle().set("--kw-part", String.valueOf(Math.clamp(remaining, 0, 1)));
            track.add(fill);
        }
        if (evidence == Evidence.INCIDENT_DERIVED) {
            addClassName("kw-budget-estimated");
        }
        add(says, track);
    }

    private static String words(Evidence evidence, double remaining) {
        return switch (evidence) {
            case MEASURED -> FreshnessWords.budget(remaining);
            case INCIDENT_DERIVED -> FreshnessWords.budget(remaining) + " estimated";
            case NO_DATA -> "No data";
        };
    }
}
