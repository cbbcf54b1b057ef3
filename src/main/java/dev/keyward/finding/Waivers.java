package dev.keyward.finding;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.Reason;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Waivers: asked for by the owner's people, decided by somebody else, over by themselves. */
@Service
public class Waivers {
    private final WaiverRows rows;
    private final WaiverRules rules;
    private final WaiverExpiry expiry;
    private final Registry registry;
    private final CurrentActor current;
    private final Audit audit;
    private final Clock clock;

    Waivers(
            WaiverRows rows,
            WaiverRules rules,
            WaiverExpiry expiry,
            Registry registry,
            CurrentActor current,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.expiry = expiry;
        this.registry = registry;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    @SignedIn
    public Waiver waiver(WaiverId id) {
        return rows.findById(id).orElseThrow(() -> Refused.unknown("waiver", id.toString()));
    }

    /** Every waiver a family has had, the latest first. */
    @SignedIn
    public List<Waiver> of(FamilyId family) {
        return rows.findByFamilyOrderByRequestedAtDesc(registry.family(family).name());
    }

    /** Those in a state, the longest waiting first. */
    @SignedIn
    public List<Waiver> in(WaiverState state) {
        return rows.findByStateOrderByRequestedAt(state);
    }

    /** Whether whoever acts may ask for waivers of this family. */
    @SignedIn
    public boolean mayAsk(FamilyId family) {
        return registry.mayChange(registry.family(family));
    }

    /** Whether whoever acts may decide about this one. */
    @SignedIn
    public boolean mayDecide(Waiver waiver) {
        return current.has(Role.DOMAIN_APPROVER) && !current.actor().name().equals(waiver.requestedBy());
    }

    @Transactional
    @RequiresRole(Role.DOMAIN_EDITOR)
    public Waiver request(FamilyId name, NewWaiver wanted) {
        var family = registry.family(name);
        rules.requireOwner(family);
        rules.requireErrorOf(family, wanted.ruleId());
        expiry.sweep(name);
        var at = clock.instant();
        var waiver = Waiver.requested(
                new WaiverId(Identifier.next(at.toEpochMilli())),
                name,
                wanted.ruleId(),
                Reason.asked(wanted.reason()),
                wanted.expiresAt(),
                current.actor().name(),
                at);
        var saved = insertedOnce(waiver);
        audit.record("waiver.requested", subject(saved), null, saved, saved.reason());
        return saved;
    }

    private Waiver insertedOnce(Waiver waiver) {
        try {
            return rows.save(waiver);
        } catch (DuplicateKeyException taken) {
            throw Refused.wrongState(
                    "A waiver of %s for %s is asked for or holds already.".formatted(waiver.ruleId(), waiver.family()),
                    "Wait for the decision, or have the one that holds revoked first.");
        }
    }

    /** Says yes or no; never by whoever asked (I1). */
    @Transactional
    @RequiresRole(Role.DOMAIN_APPROVER)
    public Waiver decide(WaiverId id, boolean approved, String remark) {
        var before = waiver(id);
        var decided = before.decided(
                approved, Reason.given("comment", remark), current.actor().name(), clock.instant());
        return told(approved ? "waiver.approved" : "waiver.denied", before, rows.save(decided), decided.remark());
    }

    /** Ends one before its time: by an approver, or by the owner's people, who need it no longer. */
    @Transactional
    @RequiresRole({Role.DOMAIN_APPROVER, Role.DOMAIN_EDITOR})
    public Waiver revoke(WaiverId id, String reason) {
        var before = waiver(id);
        if (!current.has(Role.DOMAIN_APPROVER)) {
            rules.requireOwner(registry.family(before.family()));
        }
        var because = Reason.given(reason);
        return told(
                "waiver.revoked",
                before,
                rows.save(before.revoked(because, current.actor().name(), clock.instant())),
                because);
    }

    /** Takes a request back, by the owner's people. */
    @Transactional
    @RequiresRole(Role.DOMAIN_EDITOR)
    public Waiver withdraw(WaiverId id, String reason) {
        var before = waiver(id);
        rules.requireOwner(registry.family(before.family()));
        var because = Reason.given(reason);
        var after = before.withdrawn(because, current.actor().name(), clock.instant());
        return told("waiver.withdrawn", before, rows.save(after), because);
    }

    private Waiver told(String action, Waiver before, Waiver after, @org.jspecify.annotations.Nullable String why) {
        audit.record(action, subject(after), before, after, why);
        return after;
    }

    static String subject(Waiver waiver) {
        return "family/" + waiver.family();
    }
}
