package dev.keyward.registry;

import dev.keyward.kernel.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would become of one manifest among many.
 *
 * @param findings what the rules say; of an ERROR at least one blocks
 */
public record Planned(
        FamilySpec spec,
        Action action,
        List<Finding> findings,
        @Nullable Change change) {

    /** What would be done. */
    public enum Action {
        CREATE,
        UPDATE,
        UNCHANGED,
        ERROR
    }

    /** The family as it would be saved, and the one before it. */
    record Change(
            @Nullable Family before, Family after, @Nullable String because) {
        boolean namesAnOwner() {
            return before == null || !before.spec().isAnsweredLike(after.spec());
        }
    }

    static Planned refused(FamilySpec spec, List<Finding> findings) {
        return new Planned(spec, Action.ERROR, List.copyOf(findings), null);
    }

    static Planned unchanged(FamilySpec spec) {
        return new Planned(spec, Action.UNCHANGED, List.of(), null);
    }

    static Planned of(FamilySpec spec, Change change, List<Finding> findings) {
        var action = change.before() == null ? Action.CREATE : Action.UPDATE;
        return new Planned(spec, action, List.copyOf(findings), change);
    }

    public boolean isError() {
        return action == Action.ERROR;
    }
}
