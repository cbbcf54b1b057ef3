package dev.keyward.registry.checklist;

import java.util.List;

/**
 * One item of the checklist, as it stands.
 *
 * @param id {@code C1} to {@code C3} (domain.md 5.8)
 * @param title what should hold, in the playbook's words
 * @param says how it stands, in a sentence
 * @param arithmetic the inputs and the rule, one a line; enough to come to the same result by hand
 */
public record Tick(String id, String title, Status status, String says, List<String> arithmetic) {

    /** NO_DATA counts as not passed and is never shown as healthy (domain.md 5.1). */
    public enum Status {
        PASSED,
        FAILED,
        NO_DATA,
        SKIPPED
    }
}
