package dev.keyward.objective.budget;

import java.util.List;

/** The numbers that a reader asks "Why?" about, each with the lines of {@link Arithmetic} that it is made of. */
public enum Question {
    LEFT(
            "Objective:",
            "Window:",
            "Measured:",
            "Error budget =",
            "Nobody measures",
            "Estimated from",
            "SLI =",
            "Consumed =",
            "Forecast:",
            "Adjustment:"),
    GOOD("Window:", "Measured:", "Nobody measures", "Estimated from", "SLI =", "Adjustment:"),
    BURN("Objective:", "Burn in " + Figures.window(Ruleset.DEFAULT.forecast()) + " =", "Forecast:", "Numbers of"),
    COVERAGE("Window:", "Coverage:", "Nobody measures");

    /** Ends every answer: where the inputs are from, and when it was computed. */
    private static final String SOURCE = "Source:";

    private final List<String> beginnings;

    Question(String... beginnings) {
        this.beginnings = List.of(beginnings);
    }

    /** What of all the arithmetic leads to this number, in its order. */
    public List<String> of(List<String> arithmetic) {
        return arithmetic.stream()
                .filter(line -> line.startsWith(SOURCE) || beginnings.stream().anyMatch(line::startsWith))
                .toList();
    }
}
