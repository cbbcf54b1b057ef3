package dev.keyward.purge;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.Refused;
import dev.keyward.purge.Glass.Review;
import dev.keyward.purge.Glass.Verdict;
import dev.keyward.purge.approval.ApprovalRule;
import dev.keyward.purge.approval.GlassRule;
import dev.keyward.purge.approval.TypedName;
import dev.keyward.purge.scope.ScopedFamily;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import dev.keyward.security.StepUp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A purge in an open Class A that cannot wait for a second person: one person lets it run at once, with their password
 * and a reason, and somebody else looks at it within 24 hours.
 */
@Service
public class BrokenGlass {
    private final PurgeRequests requests;
    private final Moves moves;
    private final GlassFacts facts;
    private final GlassRows rows;
    private final PurgeDetails details;
    private final Trail trail;
    private final Audit audit;
    private final StepUp stepUp;
    private final TransactionTemplate transaction;
    private final CurrentActor current;
    private final InstantSource clock;

    BrokenGlass(
            PurgeRequests requests,
            Moves moves,
            GlassFacts facts,
            GlassRows rows,
            PurgeDetails details,
            Trail trail,
            Audit audit,
            StepUp stepUp,
            TransactionTemplate transaction,
            CurrentActor current,
            InstantSource clock) {
        this.requests = requests;
        this.moves = moves;
        this.facts = facts;
        this.rows = rows;
        this.details = details;
        this.trail = trail;
        this.audit = audit;
        this.stepUp = stepUp;
        this.transaction = transaction;
        this.current = current;
        this.clock = clock;
    }

    /** Why the caller may not let it run alone; empty when they may. */
    @SignedIn
    public Optional<String> bars(PurgeId id) {
        var purge = found(id);
        return purge.state() == PurgeState.PENDING_APPROVAL
                ? GlassRule.bars(facts.of(purge))
                : Optional.of("A purge that is %s does not wait for approval.".formatted(Words.of(purge.state())));
    }

    /**
     * Lets it run at once. It takes the role incident commander as well, and the password each time, from a token too.
     *
     * @param scopeHash of the purge as it was shown; another one is refused as stale
     * @param typed the first family's name, where more than 10,000 keys would go
     */
    @RequiresRole(Role.PURGE_OPERATOR)
    public Purge breakIt(PurgeId id, String scopeHash, String reason, @Nullable String typed, String password) {
        var why = Said.sentence("reason", reason);
        requireTyped(allowed(id, scopeHash), typed);
        // Before the transaction, so that a wrong password leaves its row in the trail.
        stepUp.prove(password);
        return Objects.requireNonNull(transaction.execute(status -> details.of(broken(allowed(id, scopeHash), why))));
    }

    private PurgeRequest allowed(PurgeId id, String scopeHash) {
        var purge = found(id);
        if (!purge.scopeHash().equals(scopeHash)) {
            throw Refused.stale("The scope of this purge");
        }
        bars(id).ifPresent(bar -> {
            throw Refused.forbidden(bar, "Have a purge approver let it pass.");
        });
        return purge;
    }

    private PurgeRequest broken(PurgeRequest before, String why) {
        var now = clock.instant();
        var person = current.actor().name();
        var said = "Without a second person, by %s: %s".formatted(person, why);
        var approved = requests.save(before.glassBroken(person, shortened(said), now.plus(ApprovalRule.LIFE), now));
        rows.add(
                new Glass(
                        Identifier.next(now.toEpochMilli()),
                        before.id(),
                        before.scope().families().stream()
                                .map(ScopedFamily::name)
                                .distinct()
                                .toList(),
                        before.requester(),
                        person,
                        why,
                        String.valueOf(before.incident()),
                        before.expected() == null ? 0 : before.expected(),
                        now,
                        now.plus(GlassRule.REVIEW),
                        null),
                before.scopeHash());
        trail.tell("purge.glass-broken", before, approved, why);
        return moves.startNow(approved, why);
    }

    /** Says what somebody else thinks of it: never the one who did it, nor the one who had asked for the purge. */
    @Transactional
    @RequiresRole(Role.PURGE_APPROVER)
    public Purge review(PurgeId id, Verdict verdict, String comment) {
        var remark = Said.sentence("comment", comment);
        var purge = found(id);
        var glass = rows.of(id)
                .orElseThrow(() -> Refused.wrongState(
                        "Nobody let this purge run alone, so there is nothing to review.", "Look at its approvals."));
        var reviewer = current.actor().name();
        if (reviewer.equals(glass.brokenBy()) || reviewer.equals(glass.requester())) {
            throw Refused.forbidden(
                    "Whoever asked for it or let it run does not review it.", "Ask another purge approver.");
        }
        if (!rows.review(glass.id(), new Review(reviewer, clock.instant(), verdict, remark))) {
            throw Refused.wrongState("It has been reviewed already.", "Read what was said about it.");
        }
        audit.record("purge.glass-reviewed", purge.subject(), null, Map.of("verdict", verdict), remark);
        return details.of(purge);
    }

    /** What was let run alone in a stretch of time, the latest first: for whoever looks back on a quarter. */
    @SignedIn
    public List<Glass> between(Instant from, Instant to) {
        return rows.between(from, to);
    }

    private static void requireTyped(PurgeRequest purge, @Nullable String typed) {
        var name = purge.scope().families().getFirst().name();
        TypedName.refusal(name, purge.expected(), true, typed).ifPresent(wrong -> {
            throw Refused.rule(
                    wrong,
                    "Type the family's name as it is written on the page; nothing was started.",
                    List.of(Finding.error("TYPED", "confirm", wrong)));
        });
    }

    private static String shortened(String text) {
        return text.length() <= 1_000 ? text : text.substring(0, 999) + "\u2026";
    }

    private PurgeRequest found(PurgeId id) {
        return requests.findById(id).orElseThrow(() -> Refused.unknown("purge", id.toString()));
    }
}
