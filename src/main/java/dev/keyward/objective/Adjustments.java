package dev.keyward.objective;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.PlainText;
import dev.keyward.kernel.Refused;
import dev.keyward.objective.Adjustment.Kind;
import dev.keyward.objective.Adjustment.State;
import dev.keyward.objective.DirtyHours.Part;
import dev.keyward.objective.budget.Span;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say about budgets: notes at once, exclusions and resets after somebody else agreed. */
@Service
public class Adjustments {
    private final AdjustmentRows rows;
    private final Loosenings loosenings;
    private final Registry registry;
    private final DirtyHours dirty;
    private final CurrentActor current;
    private final Audit audit;
    private final InstantSource clock;

    Adjustments(
            AdjustmentRows rows,
            Loosenings loosenings,
            Registry registry,
            DirtyHours dirty,
            CurrentActor current,
            Audit audit,
            InstantSource clock) {
        this.rows = rows;
        this.loosenings = loosenings;
        this.registry = registry;
        this.dirty = dirty;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    @SignedIn
    public Adjustment adjustment(AdjustmentId id) {
        return rows.findById(id).orElseThrow(() -> Refused.unknown("adjustment", id.toString()));
    }

    /** Of a family, the latest first. */
    @SignedIn
    public List<Adjustment> of(FamilyId family) {
        return rows.findByFamilyOrderByRequestedAtDesc(registry.family(family).name());
    }

    /** What was made looser while the budget was in trouble and nobody else has agreed to. */
    @SignedIn
    public List<Adjustment> loosened(FamilyId family) {
        return loosenings.open(family);
    }

    /** Whether whoever acts may decide about this one. */
    @SignedIn
    public boolean mayDecide(Adjustment adjustment) {
        return current.has(Role.DOMAIN_APPROVER) && !isMine(adjustment);
    }

    @SignedIn
    public boolean isMine(Adjustment adjustment) {
        return current.actor().name().equals(adjustment.requestedBy());
    }

    /** Asks for an exclusion or a reset, or writes a note. By the owner's people. */
    @Transactional
    @RequiresRole(Role.DOMAIN_EDITOR)
    public Adjustment request(FamilyId name, NewAdjustment wanted) {
        var family = registry.family(name);
        if (!registry.mayChange(family)) {
            throw Refused.forbidden(
                    "%s belongs to %s, and you are not one of them.".formatted(name, family.owner()),
                    "Ask a member of that team.");
        }
        var now = clock.instant();
        var asked = wanted.inTime(now);
        var saved = rows.save(new Adjustment(
                new AdjustmentId(Identifier.next(now.toEpochMilli())),
                0,
                name,
                asked.region(),
                asked.kind(),
                asked.from(),
                asked.to(),
                asked.reason(),
                asked.kind() == Kind.NOTE ? State.NOTED : State.REQUESTED,
                current.actor().name(),
                now,
                null,
                null,
                null,
                null,
                null));
        audit.record("budget.adjustment-requested", "family/" + name, null, saved, saved.reason());
        return saved;
    }

    /** Says yes or no; never by whoever asked (I1). */
    @Transactional
    @RequiresRole(Role.DOMAIN_APPROVER)
    public Adjustment decide(AdjustmentId id, boolean approved, String remark) {
        var words = PlainText.required("comment", remark.strip(), 500);
        if (words.isEmpty()) {
            throw Refused.invalid("comment", "The comment is empty.", "Say why, for whoever asked.");
        }
        var after = told(adjustment(id), approved ? State.APPROVED : State.REJECTED, words);
        if (approved) {
            countAgain(after);
        }
        return after;
    }

    /** Takes a request back; by whoever asked. */
    @Transactional
    @RequiresRole(Role.DOMAIN_EDITOR)
    public Adjustment withdraw(AdjustmentId id) {
        return told(adjustment(id), State.WITHDRAWN, null);
    }

    private Adjustment told(Adjustment before, State to, @Nullable String words) {
        var after = rows.save(before.decided(to, words, current.actor().name(), clock.instant()));
        audit.record(
                "budget.adjustment-" + to.name().toLowerCase(Locale.ROOT),
                "family/" + after.family(),
                before,
                after,
                words);
        return after;
    }

    private void countAgain(Adjustment adjustment) {
        var because = switch (adjustment.kind()) {
            case RESET -> "the budget was reset";
            case EXCLUDE -> "a time was excluded";
            case LOOSEN -> "the looser objective was agreed to";
            case NOTE -> "a note was written";
        };
        if (adjustment.kind() == Kind.EXCLUDE) {
            var span = new Span(
                    Hours.floor(adjustment.fromAt()),
                    Hours.ceiling(adjustment.span().to()));
            var region = adjustment.region() == null ? DirtyHours.ALL : adjustment.region();
            dirty.mark(List.of(new Part(adjustment.family(), region, span)), because);
        }
        dirty.judge(List.of(adjustment.family()), because);
    }
}
