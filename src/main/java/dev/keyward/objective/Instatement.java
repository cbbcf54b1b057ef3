package dev.keyward.objective;

import dev.keyward.kernel.Actor;
import dev.keyward.objective.budget.Method;
import dev.keyward.ownership.Domain;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.Ownership;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.PromisedFamilies;
import dev.keyward.registry.PromisedFamilies.Promised;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives every family its objective and keeps it in step with what the family and its domain promise. */
@Component
class Instatement {
    private final PromisedFamilies families;
    private final Ownership ownership;
    private final ObjectiveRows rows;
    private final DirtyHours dirty;
    private final Loosenings loosenings;
    private final InstantSource clock;

    Instatement(
            PromisedFamilies families,
            Ownership ownership,
            ObjectiveRows rows,
            DirtyHours dirty,
            Loosenings loosenings,
            InstantSource clock) {
        this.families = families;
        this.ownership = ownership;
        this.rows = rows;
        this.dirty = dirty;
        this.loosenings = loosenings;
        this.clock = clock;
    }

    /** After these families were saved by somebody, in the transaction that saves them. */
    void keep(Collection<FamilyId> names, Actor by) {
        keepAll(families.of(names), by);
    }

    void keep(DomainId domain, Actor by) {
        keepAll(families.of(domain), by);
    }

    /** Every family; finds what a console of an earlier version did not give. */
    void keepEverything() {
        keepAll(families.all(), Actor.SYSTEM);
    }

    /** What would count with this wish; writes nothing. */
    Objective with(Promised family, Objective before, Wish wish) {
        return Derived.of(family, ownership.domain(family.domain()), before, wish, clock.instant());
    }

    private void keepAll(List<Promised> promised, Actor by) {
        var domains = ownership.domains().stream().collect(Collectors.toMap(Domain::name, Function.identity()));
        var known = known(promised);
        var changed = new ArrayList<Objective>();
        var counted = new ArrayList<FamilyId>();
        for (var family : promised) {
            var domain = domains.get(family.domain());
            var before = known.get(family.name());
            if (domain != null) {
                var after = Derived.of(family, domain, before, before == null ? null : before.wish(), clock.instant());
                if (before == null || !before.promisesLike(after)) {
                    changed.add(after);
                    loosened(before, after, by);
                }
                if (before != null && (after.method() == Method.TIMESLICES || !before.isCountedLike(after))) {
                    counted.add(family.name());
                }
            }
        }
        rows.saveAll(changed);
        counted.forEach(family -> dirty.everything(family, "the promise changed"));
        dirty.judge(changed.stream().map(Objective::family).toList(), "the promise changed");
    }

    /** The end of a family is agreed to by the people who end it. */
    private void loosened(@Nullable Objective before, Objective after, Actor by) {
        if (before != null && after.state() != ObjectiveState.RETIRED) {
            loosenings.note(before, after, by.name(), "the promise changed");
        }
    }

    private Map<FamilyId, Objective> known(List<Promised> promised) {
        var names = promised.stream().map(Promised::name).toList();
        var some = new ArrayList<Objective>();
        for (var from = 0; from < names.size(); from += 500) {
            some.addAll(rows.findByFamilyIn(names.subList(from, Math.min(names.size(), from + 500))));
        }
        return some.stream().collect(Collectors.toMap(Objective::family, Function.identity()));
    }
}
