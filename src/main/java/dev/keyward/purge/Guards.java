package dev.keyward.purge;

import dev.keyward.kernel.Refused;
import dev.keyward.purge.Purge.Blocked;
import dev.keyward.purge.approval.Verdict;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What speaks against a purge that a person wants to run, beyond its state. */
@Component
class Guards {
    private final Decisions decisions;
    private final LiveFamilies families;
    private final KillSwitches killSwitch;

    Guards(Decisions decisions, LiveFamilies families, KillSwitches killSwitch) {
        this.decisions = decisions;
        this.families = families;
        this.killSwitch = killSwitch;
    }

    /** The scope still hashes to what was approved, its families are still live, and nobody pulled the brake. */
    void requireRunnable(PurgeRequest purge) {
        killSwitch.requireOff();
        if (!purge.scope().hash().equals(purge.scopeHash())) {
            throw Refused.wrongState(
                    "The stored scope is not the one that was approved.", "Tell an auditor, and request a new purge.");
        }
        families.outdated(purge.scope()).ifPresent(why -> {
            throw Refused.wrongState(why, "Request a new purge of what is live now.");
        });
    }

    /** What else than its state keeps it from running, or from a replay, now; null when nothing does, or its state does. */
    @Nullable
    Blocked blocked(PurgeRequest purge, Instant now) {
        var dead = purge.state() == PurgeState.DEAD;
        if (purge.drifted() || !(dead || purge.state().availableTransitions().contains(PurgeState.RUNNING))) {
            return null;
        }
        try {
            requireRunnable(purge);
        } catch (Refused refused) {
            return new Blocked(PurgeState.RUNNING, refused.getMessage(), refused.remedy());
        }
        return (dead ? Optional.<Refused>empty() : refusal(decisions.judge(purge, now))) // a replay asks approvers anew
                .map(refused -> new Blocked(PurgeState.RUNNING, refused.getMessage(), refused.remedy()))
                .orElse(null);
    }

    /** Why decisions do not let it run; empty when they do. */
    static Optional<Refused> refusal(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Cleared(var until) -> Optional.empty();
            case Verdict.Expired(var since) ->
                refused(Expiry.TOO_OLD, "Request a new purge of this scope, and have it approved.");
            case Verdict.Needs(int more) ->
                refused("%d more approvals are needed.".formatted(more), "Ask a purge approver.");
            case Verdict.Barred(String why) -> refused(why, "Have a colleague approve it.");
        };
    }

    private static Optional<Refused> refused(String why, String remedy) {
        return Optional.of(Refused.wrongState(why, remedy));
    }
}
