package dev.keyward.purge;

import dev.keyward.kernel.Refused;
import dev.keyward.purge.approval.Approval;
import dev.keyward.purge.approval.Approval.Decision;
import dev.keyward.purge.approval.ApprovalRule;
import dev.keyward.purge.approval.Risk;
import dev.keyward.purge.approval.Verdict;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody else's yes or no about one exact scope. */
@Component
class Decisions {
    private final PurgeRequests requests;
    private final Approvals approvals;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Decisions(
            PurgeRequests requests,
            Approvals approvals,
            Trail trail,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.requests = requests;
        this.approvals = approvals;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    void decide(PurgeRequest purge, Decision decision, String person, String scopeHash, String comment) {
        requireOpen(purge, scopeHash);
        var bar = ApprovalRule.bars(purge.requester(), person, approvals.of(purge.id()));
        if (bar.isPresent()) {
            // Told in a transaction of its own, since the refusal undoes every other.
            transaction.executeWithoutResult(status -> trail.tell("purge.approval-refused", purge, purge, bar.get()));
            throw Refused.forbidden(bar.get(), "Ask a colleague who holds the role purge approver.");
        }
        requireWords(purge, decision, comment);
        var approval = new Approval(person, decision, comment, scopeHash, clock.instant(), null);
        transaction.executeWithoutResult(status -> write(purge, approval));
    }

    private static void requireOpen(PurgeRequest purge, String scopeHash) {
        if (purge.state() != PurgeState.PENDING_APPROVAL) {
            throw Refused.wrongState(
                    "A purge that is %s does not wait for approval.".formatted(Words.of(purge.state())),
                    "Look at it again: somebody may have decided already.");
        }
        if (!purge.scopeHash().equals(scopeHash)) {
            throw Refused.stale("The scope of this purge");
        }
    }

    /** A risk that is high is taken by somebody who says why. */
    private static void requireWords(PurgeRequest purge, Decision decision, String comment) {
        if (decision == Decision.APPROVE && purge.risk() == Risk.HIGH && comment.isBlank()) {
            throw Refused.invalid(
                    "comment", "Say why it may go: the risk is high.", "The requester and the audit trail get it.");
        }
    }

    private void write(PurgeRequest purge, Approval approval) {
        approvals.add(purge, approval);
        var after = requests.save(decided(purge, approval));
        var verb = approval.decision() == Decision.APPROVE ? "purge.approved" : "purge.rejected";
        trail.tell(verb, purge, after, approval.comment());
    }

    private PurgeRequest decided(PurgeRequest purge, Approval approval) {
        if (approval.decision() == Decision.REJECT) {
            return purge.moved(PurgeState.REJECTED, approval.comment(), approval.decidedAt());
        }
        return switch (judge(purge, approval.decidedAt())) {
            case Verdict.Cleared(Instant until) -> purge.approved(until, approval.decidedAt());
            case Verdict.Needs(int more) -> purge;
            case Verdict.Expired(Instant since) -> purge;
            case Verdict.Barred(String reason) -> throw Refused.forbidden(reason, "Ask somebody else.");
        };
    }

    /** Whether the decisions made so far let it run now. */
    Verdict judge(PurgeRequest purge, Instant now) {
        var until = purge.approvalExpiresAt();
        if (purge.glassBrokenBy() != null && until != null) {
            return now.isBefore(until) ? new Verdict.Cleared(until) : new Verdict.Expired(until);
        }
        return ApprovalRule.judge(
                purge.requester(), purge.requiredApprovals(), purge.scopeHash(), approvals.of(purge.id()), now);
    }

    /** From now on it takes new approvals. */
    void forget(PurgeId id, Instant now) {
        approvals.voidAll(id, now);
    }
}
