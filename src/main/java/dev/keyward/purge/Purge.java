package dev.keyward.purge;

import dev.keyward.purge.approval.Approval;
import dev.keyward.purge.approval.Risk;
import dev.keyward.purge.scope.Scope;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One purge as a person reads it.
 *
 * @param explanation why it is paused, dead, refused or expired; null when the state says it all
 * @param drifted whether it met far more keys than its dry run; then it can only be aborted
 * @param drill whether the incident it serves is a drill; its keys go all the same
 * @param dryRun null until there is one; so is {@code risk}
 * @param approvals decisions about this purge, the latest last, voided ones included
 * @param glass what one person did alone in an emergency, and what was said about it; null as usual
 * @param attempts failures in a row since the last batch that went well
 * @param nextAttemptAt when a failed run tries again; null when it is not waiting
 * @param blocked what else than its state keeps it from running; null when nothing does
 */
public record Purge(
        PurgeId id,
        long version,
        PurgeState state,
        @Nullable String explanation,
        boolean drifted,
        Scope scope,
        String scopeHash,
        String reason,
        @Nullable String incident,
        boolean drill,
        String requester,
        @Nullable DryRun dryRun,
        @Nullable Risk risk,
        int requiredApprovals,
        List<Approval> approvals,
        @Nullable Glass glass,
        Progress progress,
        Course course,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Blocked blocked,
        Timings timings) {

    /**
     * A step that the state offers, a replay among them, and that would be refused now, whoever asked.
     *
     * @param why such as the kill switch, an approval that has expired, or a family whose template is no longer live
     * @param remedy what to do about it
     */
    public record Blocked(PurgeState to, String why, String remedy) {}

    /** What a person may ask for next. */
    public Set<PurgeState> availableTransitions() {
        if (drifted && state == PurgeState.PAUSED) {
            return EnumSet.of(PurgeState.ABORTED);
        }
        var offered = EnumSet.noneOf(PurgeState.class);
        offered.addAll(state.availableTransitions());
        if (blocked != null) {
            offered.remove(blocked.to());
        }
        return offered;
    }

    /** Why Redis or the retries gave up on it; null unless it is in the dead-letter queue. */
    public @Nullable String deadReason() {
        return state == PurgeState.DEAD ? explanation : null;
    }
}
