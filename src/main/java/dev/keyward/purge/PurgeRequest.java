package dev.keyward.purge;

import dev.keyward.kernel.Refused;
import dev.keyward.purge.approval.Risk;
import dev.keyward.purge.scope.Scope;
import dev.keyward.purge.scope.ScopedFamily;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** What somebody asked for, and where it stands. Each verb answers the next state or refuses. */
record PurgeRequest(
        @Id PurgeId id,
        @Version long version,
        PurgeState state,
        @Nullable String explanation,
        boolean drifted,
        String keyspace,
        String environment,
        String families,
        Scope scope,
        String scopeHash,
        @Nullable String activeScope,
        String reason,
        @Nullable String incident,
        String requester,
        Instant requestedAt,
        @Nullable DryRun dryRun,
        @Nullable Long expected,
        @Nullable Risk risk,
        int requiredApprovals,
        @Nullable String glassBrokenBy,
        @Nullable Instant approvalExpiresAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    static PurgeRequest drafted(
            PurgeId id, Scope scope, String reason, @Nullable String incident, String requester, Instant at) {
        var families = scope.families().stream().map(ScopedFamily::name).collect(Collectors.joining(" ", " ", " "));
        var hash = scope.hash();
        return new PurgeRequest(
                id,
                0,
                PurgeState.DRAFT,
                null,
                false,
                scope.keyspace(),
                scope.environment(),
                families,
                scope,
                hash,
                hash,
                reason,
                incident,
                requester,
                at,
                null,
                null,
                null,
                1,
                null,
                null,
                null,
                null);
    }

    /** Counted; what was approved before counts for nothing now. */
    PurgeRequest surveyed(DryRun found, Risk judged) {
        if (!state.takesDryRun()) {
            throw Refused.wrongState(
                    "A purge that is %s is not counted again.".formatted(Words.of(state)),
                    "Request a new purge of this scope.");
        }
        var counted = state == PurgeState.DRY_RUN_DONE ? this : moved(PurgeState.DRY_RUN_DONE, null, found.at());
        return counted.with(found, judged).moved(PurgeState.PENDING_APPROVAL, null, found.at());
    }

    PurgeRequest approved(Instant until, Instant now) {
        return moved(PurgeState.APPROVED, null, now).approvedUntil(until);
    }

    /** Let pass by one person alone, in an emergency, until then. */
    PurgeRequest glassBroken(String person, String why, Instant until, Instant now) {
        var approved = moved(PurgeState.APPROVED, why, now);
        return approved.judged(dryRun, risk, 0, person, until);
    }

    /** Met far more keys than its dry run counted. */
    PurgeRequest stoppedByDrift(String why, Instant now) {
        return moved(PurgeState.PAUSED, why, now).as(PurgeState.PAUSED, why, true, startedAt, now);
    }

    /** The next state, if the table of {@link PurgeState} knows the way. */
    PurgeRequest moved(PurgeState to, @Nullable String why, Instant now) {
        var known = state.availableTransitions().contains(to)
                || state.consequences().contains(to);
        if (!known || (drifted && to == PurgeState.RUNNING)) {
            throw Words.noWay(this, to);
        }
        var started = startedAt == null && to == PurgeState.RUNNING ? now : startedAt;
        var moved = as(to, why, drifted, started, now);
        return to == PurgeState.PENDING_APPROVAL ? moved.waitingForPeople() : moved;
    }

    /** Whoever broke the glass did so for one run; asked again, it takes somebody else again. */
    private PurgeRequest waitingForPeople() {
        return judged(dryRun, risk, risk == null ? 1 : risk.requiredApprovals(), null, approvalExpiresAt);
    }

    private PurgeRequest with(DryRun found, Risk judged) {
        return judged(found, judged, judged.requiredApprovals(), null, null);
    }

    private PurgeRequest approvedUntil(Instant until) {
        return judged(dryRun, risk, requiredApprovals, glassBrokenBy, until);
    }

    private PurgeRequest judged(
            @Nullable DryRun found,
            @Nullable Risk judged,
            int required,
            @Nullable String brokenBy,
            @Nullable Instant until) {
        return new PurgeRequest(
                id,
                version,
                state,
                explanation,
                drifted,
                keyspace,
                environment,
                families,
                scope,
                scopeHash,
                activeScope,
                reason,
                incident,
                requester,
                requestedAt,
                found,
                found == null ? null : found.count(),
                judged,
                required,
                brokenBy,
                until,
                startedAt,
                finishedAt);
    }

    private PurgeRequest as(PurgeState to, @Nullable String why, boolean far, @Nullable Instant started, Instant now) {
        return new PurgeRequest(
                id,
                version,
                to,
                why,
                far,
                keyspace,
                environment,
                families,
                scope,
                scopeHash,
                to.active() ? scopeHash : null,
                reason,
                incident,
                requester,
                requestedAt,
                dryRun,
                expected,
                risk,
                requiredApprovals,
                glassBrokenBy,
                approvalExpiresAt,
                started,
                to.active() ? null : now);
    }

    String subject() {
        return "purge/" + id;
    }
}
