package dev.keyward.runbook.step;

import java.util.List;

/** How far a step of a run has come. One table for the screens, REST and the service. */
public enum StepState {
    PENDING("Pending"),
    DOING("Doing"),
    DONE("Done"),
    SKIPPED("Skipped"),
    FAILED("Failed");

    private final String label;

    StepState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What a person may move it to; what has ended can be taken up again. */
    public List<StepState> availableTransitions() {
        return switch (this) {
            case PENDING -> List.of(DOING, DONE, SKIPPED, FAILED);
            case DOING -> List.of(DONE, SKIPPED, FAILED);
            case DONE, SKIPPED, FAILED -> List.of(DOING);
        };
    }

    public boolean hasEnded() {
        return this == DONE || this == SKIPPED || this == FAILED;
    }

    /** Whether it takes a word about why. */
    public boolean needsReason() {
        return this == SKIPPED || this == FAILED;
    }
}
