package dev.keyward.registry;

import java.time.Instant;

/**
 * What an approver said about a family or its next shape.
 *
 * @param templateVersion the shape that was decided about
 * @param remark why, in the approver's words
 */
public record FamilyDecision(int templateVersion, String approver, Kind decision, String remark, Instant at) {

    /** The three answers. */
    public enum Kind {
        APPROVED,
        CHANGES_ASKED,
        REJECTED
    }
}
