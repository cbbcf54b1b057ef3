package dev.keyward.purge.engine;

import dev.keyward.keys.Arbiter;
import dev.keyward.purge.engine.FamilyJudge.Owner;
import dev.keyward.purge.scope.Scope;
import dev.keyward.purge.scope.ScopedFamily;
import dev.keyward.purge.scope.Yielding;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who yields to whom for one purge. What would give a purged family more keys counts only if the approval saw it and it
 * still stands; what takes keys away counts as soon as it is recorded.
 */
public final class Agreements implements Arbiter<Owner> {
    private final Set<Yielding> approved;
    private final Set<Yielding> recorded;
    private final Set<String> purged;

    /** @param recorded what stands in the register now */
    public Agreements(Scope scope, Set<Yielding> recorded) {
        this.approved = Set.copyOf(scope.yielding());
        this.recorded = Set.copyOf(recorded);
        this.purged = scope.families().stream().map(ScopedFamily::name).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean same(Owner one, Owner other) {
        return one.family().equals(other.family());
    }

    @Override
    public boolean yields(Owner general, Owner specific) {
        var asked = new Yielding(general.family(), specific.family());
        return recorded.contains(asked) && (approved.contains(asked) || !purged.contains(specific.family()));
    }
}
