package dev.keyward.objective;

import dev.keyward.objective.budget.Method;
import dev.keyward.objective.budget.Ruleset;
import dev.keyward.ownership.Domain;
import dev.keyward.ownership.FreshnessTier;
import dev.keyward.registry.FamilyState;
import dev.keyward.registry.PromisedFamilies.Promised;
import dev.keyward.registry.Promises.Freshness;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What counts for a family: its owner's wish, then its own promise, then its domain's, then the class (domain.md 5.2). */
final class Derived {
    private static final String CONSOLE = "system";

    private Derived() {}

    static Objective of(
            Promised family, Domain domain, @Nullable Objective before, @Nullable Wish wished, Instant now) {
        var wish = wished == null ? Wish.NONE : wished;
        var own = family.freshness();
        var target = first(wish.target(), own == null ? null : own.target());
        var base = new Objective(
                family.name(),
                before == null ? 0 : before.version(),
                before == null ? ObjectiveState.DRAFT : before.state(),
                before == null ? now : before.stateSince(),
                before == null ? CONSOLE : before.stateBy(),
                wish.method() == null ? Method.OCCURRENCES : wish.method(),
                target == null ? classTarget(own, domain) : target,
                target != null,
                staleness(wish, own, domain).toSeconds(),
                Math.toIntExact(Objects.requireNonNullElse(wish.slice(), Ruleset.DEFAULT.slice())
                        .toSeconds()),
                window(wish, own),
                wish.region(),
                wish.equals(Wish.NONE) ? null : wish);
        var state = state(family.state(), base.state());
        return state == base.state() ? base : base.in(state, CONSOLE, now);
    }

    private static double classTarget(@Nullable Freshness own, Domain domain) {
        var freshnessClass = first(own == null ? null : own.freshnessClass(), domain.freshnessClass());
        return Ruleset.DEFAULT.target(Objects.requireNonNull(freshnessClass));
    }

    /** A tier of its own without a number means the tier's number. */
    private static Duration staleness(Wish wish, @Nullable Freshness own, Domain domain) {
        FreshnessTier tier = own == null ? null : own.tier();
        var promised = first(wish.maxStaleness(), own == null ? null : own.maxStaleness());
        if (promised != null) {
            return promised.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : promised;
        }
        return tier == null || tier == domain.tier()
                ? Duration.ofSeconds(domain.maxStalenessSeconds())
                : tier.defaultMaxStaleness();
    }

    private static WindowText window(Wish wish, @Nullable Freshness own) {
        if (wish.window() != null) {
            return wish.window();
        }
        var length = own == null || own.window() == null ? Ruleset.DEFAULT.window() : own.window();
        return WindowText.rolling(
                length.compareTo(Duration.ofDays(1)) < 0
                        ? Duration.ofDays(1)
                        : length.compareTo(Duration.ofDays(92)) > 0 ? Duration.ofDays(92) : length);
    }

    private static ObjectiveState state(FamilyState family, ObjectiveState now) {
        return switch (family) {
            case RETIRED, ARCHIVED -> ObjectiveState.RETIRED;
            case DRAFT, IN_REVIEW, REJECTED -> now == ObjectiveState.RETIRED ? now : ObjectiveState.DRAFT;
            case ACTIVE, DEPRECATED, DRAINING -> now == ObjectiveState.DRAFT ? ObjectiveState.ACTIVE : now;
        };
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }
}
