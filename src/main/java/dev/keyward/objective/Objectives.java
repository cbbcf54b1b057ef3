package dev.keyward.objective;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.PlainText;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.PromisedFamilies;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The freshness objective of each family: what its promise declares, unless its owner wishes otherwise and says why. */
@Service
public class Objectives {
    private static final String AS_PROMISED = "it follows the promise again";

    private final ObjectiveRows rows;
    private final Instatement instatement;
    private final PromisedFamilies families;
    private final Registry registry;
    private final CurrentActor current;
    private final Audit audit;
    private final DirtyHours dirty;
    private final Loosenings loosenings;
    private final Regions regions;
    private final InstantSource clock;

    Objectives(
            ObjectiveRows rows,
            Instatement instatement,
            PromisedFamilies families,
            Registry registry,
            CurrentActor current,
            Audit audit,
            DirtyHours dirty,
            Loosenings loosenings,
            Regions regions,
            InstantSource clock) {
        this.rows = rows;
        this.instatement = instatement;
        this.families = families;
        this.registry = registry;
        this.current = current;
        this.audit = audit;
        this.dirty = dirty;
        this.loosenings = loosenings;
        this.regions = regions;
        this.clock = clock;
    }

    @SignedIn
    public Objective objective(FamilyId family) {
        return rows.findById(registry.family(family).name())
                .orElseThrow(() -> Refused.unavailable(
                        "The objective of %s is not there yet.".formatted(family),
                        "It takes a few seconds after a start."));
    }

    /** Whether whoever acts may change it. */
    @SignedIn
    public boolean mayChange(FamilyId family) {
        return registry.mayChange(registry.family(family));
    }

    /** What the family would be held to with this wish; writes nothing. */
    @SignedIn
    public Objective outlook(FamilyId family, Wish wish) {
        var before = objective(family);
        var promised = families.of(List.of(family)).getFirst();
        regions.require(wish.region(), promised);
        return instatement.with(promised, before, wish);
    }

    /**
     * Takes the place of whatever was wished before; {@link Wish#NONE} follows the promise again.
     *
     * @param basedOn the version the caller read; another one is refused as stale
     */
    @Transactional
    @RequiresRole(Role.DOMAIN_EDITOR)
    public Objective change(FamilyId family, long basedOn, Wish wish) {
        requireOwner(family);
        var before = current(family, basedOn);
        var wished = outlook(family, wish);
        loosenings.note(before, wished, current.actor().name(), Objects.requireNonNullElse(wish.reason(), AS_PROMISED));
        var after = rows.save(wished);
        if (!before.isCountedLike(after)) {
            dirty.everything(family, "the objective changed");
        }
        dirty.judge(List.of(family), "the objective changed");
        audit.record(
                "objective.changed",
                "family/" + family,
                ObjectiveFacts.of(before),
                ObjectiveFacts.of(after),
                wish.reason());
        return after;
    }

    /** @param basedOn the version the caller read; another one is refused as stale */
    @Transactional
    @RequiresRole(Role.DOMAIN_EDITOR)
    public Objective move(FamilyId family, long basedOn, ObjectiveState to, String reason) {
        requireOwner(family);
        var before = current(family, basedOn);
        var because = PlainText.required("reason", reason.strip(), 500);
        if (because.isEmpty()) {
            throw Refused.invalid("reason", "The reason is empty.", "Say in a sentence why.");
        }
        var live = registry.family(family).state().isLive();
        if (to == ObjectiveState.ACTIVE && !live) {
            throw Refused.wrongState(
                    "The family %s is not in use.".formatted(family), "Its objective begins when it becomes active.");
        }
        var moved = before.moved(to, current.actor().name(), clock.instant());
        loosenings.note(before, moved, current.actor().name(), because);
        var after = rows.save(moved);
        dirty.judge(List.of(family), "the objective changed");
        audit.record("objective.moved", "family/" + family, before.state(), after.state(), because);
        return after;
    }

    private void requireOwner(FamilyId name) {
        var family = registry.family(name);
        if (!registry.mayChange(family)) {
            throw Refused.forbidden(
                    "%s belongs to %s, and you are not one of them.".formatted(name, family.owner()),
                    "Ask a member of that team.");
        }
    }

    private Objective current(FamilyId family, long basedOn) {
        var objective = objective(family);
        if (objective.version() != basedOn) {
            throw Refused.stale("The objective of " + family);
        }
        return objective;
    }
}
