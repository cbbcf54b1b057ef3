package dev.keyward.postmortem;

import java.util.List;

/** How far a postmortem has come. One table for the screens, REST and the service. */
public enum PostmortemState {
    DRAFT("Draft"),
    IN_REVIEW("In review"),
    PUBLISHED("Published");

    private final String label;

    PostmortemState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** A review may be left out: the incident's commander answers for it then (docs/decisions/0073). */
    public List<PostmortemState> availableTransitions() {
        return switch (this) {
            case DRAFT -> List.of(IN_REVIEW, PUBLISHED);
            case IN_REVIEW -> List.of(PUBLISHED, DRAFT);
            case PUBLISHED -> List.of();
        };
    }
}
