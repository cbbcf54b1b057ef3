package dev.keyward.maturity;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.Reason;
import dev.keyward.kernel.Refused;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Exemptions: asked for with a reason, decided by somebody else, over by themselves. None is for ever. */
@Service
public class Exemptions {
    private final ExemptionRows rows;
    private final ExemptionRules rules;
    private final ExemptionExpiry expiry;
    private final Remarking again;
    private final CurrentActor current;
    private final Audit audit;
    private final InstantSource clock;

    Exemptions(
            ExemptionRows rows,
            ExemptionRules rules,
            ExemptionExpiry expiry,
            Remarking again,
            CurrentActor current,
            Audit audit,
            InstantSource clock) {
        this.rows = rows;
        this.rules = rules;
        this.expiry = expiry;
        this.again = again;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    @SignedIn
    public Exemption exemption(ExemptionId id) {
        return rows.findById(id).orElseThrow(() -> Refused.unknown("exemption", id.toString()));
    }

    /** Every exemption a family or a domain has had of its own, the latest first. */
    @SignedIn
    public List<Exemption> of(Scope scope, String name) {
        return rows.findByScopeAndNameOrderByRequestedAtDesc(scope, name);
    }

    /** Those in a state by the clock, the one that ends first first. */
    @SignedIn
    public List<Exemption> in(ExemptionState state) {
        var now = clock.instant();
        return rows.findByStateOrderByExpiresAt(state).stream()
                .filter(one -> one.stateAt(now) == state)
                .toList();
    }

    /** Why whoever acts may not ask for one; null when they may. */
    @SignedIn
    public @Nullable String againstAsking(Scope scope, String name) {
        return rules.againstAsking(scope, name);
    }

    /** Whether whoever acts may decide about this one. */
    @SignedIn
    public boolean mayDecide(Exemption exemption) {
        return (current.has(Role.REVIEWER) || current.has(Role.DOMAIN_APPROVER))
                && !current.actor().name().equals(exemption.requestedBy());
    }

    @Transactional
    @RequiresRole(Role.DOMAIN_EDITOR)
    public Exemption request(NewExemption wanted) {
        rules.check(wanted);
        expiry.sweep(wanted.scope(), wanted.name());
        var at = clock.instant();
        var asked = Exemption.requested(
                new ExemptionId(Identifier.next(at.toEpochMilli())),
                rules.tidied(wanted),
                current.actor().name(),
                at);
        var saved = insertedOnce(asked);
        audit.record("exemption.requested", subject(saved), null, saved, saved.reason());
        return saved;
    }

    /** Says yes or no; never by whoever asked (I1). */
    @Transactional
    @RequiresRole({Role.REVIEWER, Role.DOMAIN_APPROVER})
    public Exemption decide(ExemptionId id, boolean approved, String remark) {
        var before = exemption(id);
        var words = Reason.given("comment", remark);
        var decided = before.decided(approved, words, current.actor().name(), clock.instant());
        return told(approved ? "exemption.approved" : "exemption.denied", before, rows.save(decided), words);
    }

    /** Ends one before its time. */
    @Transactional
    @RequiresRole({Role.REVIEWER, Role.DOMAIN_APPROVER})
    public Exemption revoke(ExemptionId id, String reason) {
        var before = exemption(id);
        var because = Reason.given(reason);
        var revoked = before.revoked(because, current.actor().name(), clock.instant());
        return told("exemption.revoked", before, rows.save(revoked), because);
    }

    private Exemption told(String action, Exemption before, Exemption after, String why) {
        again.after(after);
        audit.record(action, subject(after), before, after, why);
        return after;
    }

    private Exemption insertedOnce(Exemption exemption) {
        try {
            return rows.save(exemption);
        } catch (DuplicateKeyException taken) {
            throw Refused.wrongState(
                    "An exemption of %s for %s is asked for or holds already."
                            .formatted(exemption.criterion(), exemption.name()),
                    "Wait for the decision, or have the one that holds revoked first.");
        }
    }

    static String subject(Exemption exemption) {
        return (exemption.scope() == Scope.FAMILY ? "family/" : "domain/") + exemption.name();
    }
}
