package dev.keyward.review.agenda;

import java.time.Duration;

/** What a review decides about a thing (domain.md 4.1, Decision). */
public enum Outcome {
    KEEP("Keep", Duration.ZERO),
    CHANGE("Change", Duration.ofDays(60)),
    RETIRE("Retire", Duration.ofDays(90)),
    INVESTIGATE("Investigate", Duration.ofDays(30));

    private final String label;
    private final Duration time;

    Outcome(String label, Duration time) {
        this.label = label;
        this.time = time;
    }

    public String label() {
        return label;
    }

    /** Whether somebody has to do something after it. */
    public boolean asksForAction() {
        return this != KEEP;
    }

    /** How long the owner has for it, from the sign-off. */
    public Duration time() {
        return time;
    }
}
