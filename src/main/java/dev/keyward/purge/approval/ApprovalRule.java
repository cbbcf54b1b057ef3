package dev.keyward.purge.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The two-person rule: somebody else agreed to exactly this scope, and not too long ago. */
public final class ApprovalRule {
    /** How long an approval holds. */
    public static final Duration LIFE = Duration.ofHours(4);

    private ApprovalRule() {}

    /** Why this person may not decide about it, if so. */
    public static Optional<String> bars(String requester, String approver, List<Approval> decided) {
        if (requester.equals(approver)) {
            return Optional.of("You requested this purge, so somebody else has to approve it.");
        }
        var alreadySpoke = decided.stream()
                .anyMatch(approval ->
                        approval.voidedAt() == null && approval.approver().equals(approver));
        return alreadySpoke ? Optional.of("You have already decided about this scope.") : Optional.empty();
    }

    /** Judges the decisions made so far about a scope. */
    public static Verdict judge(String requester, int required, String scopeHash, List<Approval> decided, Instant now) {
        var agreed = decided.stream()
                .filter(approval -> approval.letsPass(scopeHash))
                .filter(approval -> !approval.approver().equals(requester))
                .toList();
        var people = agreed.stream().map(Approval::approver).distinct().count();
        if (required < 1) {
            return new Verdict.Barred("A purge always needs somebody else's approval.");
        }
        if (people < required) {
            return new Verdict.Needs(Math.toIntExact(required - people));
        }
        var until = agreed.stream()
                .map(approval -> approval.decidedAt().plus(LIFE))
                .min(Instant::compareTo)
                .orElseThrow();
        return now.isBefore(until) ? new Verdict.Cleared(until) : new Verdict.Expired(until);
    }
}
