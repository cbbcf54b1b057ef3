package dev.keyward.purge.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one person decided about one exact scope.
 *
 * @param scopeHash the scope they saw; the decision says nothing about any other
 * @param voidedAt when a later dry run or edit made it worthless; null while it counts
 */
public record Approval(
        String approver,
        Decision decision,
        String comment,
        String scopeHash,
        Instant decidedAt,
        @Nullable Instant voidedAt) {
    /** Yes or no. */
    public enum Decision {
        APPROVE,
        REJECT
    }

    boolean letsPass(String hash) {
        return decision == Decision.APPROVE && voidedAt == null && scopeHash.equals(hash);
    }
}
