package dev.keyward.maturity;

import dev.keyward.maturity.criteria.FamilyFacts;
import dev.keyward.maturity.criteria.FamilyFacts.Answerers;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.DeclaredFamilies.Declared;
import dev.keyward.registry.Promises.RegionPolicy;
import dev.keyward.registry.Surroundings.Usage;
import dev.keyward.runbook.ReviewedRunbooks.Reviews;
import dev.keyward.stewardship.Answers.Answer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a manifest says, as the criteria look at it. */
final class DeclaredFacts {
    private DeclaredFacts() {}

    static FamilyFacts.Declared of(Declared family, Reviews reviews) {
        var spec = family.spec();
        var path = spec.invalidation();
        var ttl = spec.ttl();
        var users = Objects.requireNonNullElse(spec.usages(), List.<Usage>of()).stream()
                .filter(usage -> usage.mode() != Usage.Mode.INVALIDATOR)
                .count();
        return new FamilyFacts.Declared(
                family.state(),
                family.current(),
                ttl != null && ttl.value() != null,
                path.strategy(),
                path.retry() != null,
                isSaid(path.dlq()),
                spec.purpose().strip().length(),
                isSaid(spec.sourceOfTruth()),
                (int) users,
                spec.effectiveImpact(),
                family.freshness(),
                isSaid(spec.runbook())
                        || reviews.has(family.name().text(), family.domain().text()),
                reviews.reviewed(family.name().text(), family.domain().text()).orElse(null),
                family.regions(),
                Objects.requireNonNullElse(spec.regions(), List.<RegionPolicy>of()).stream()
                        .map(RegionPolicy::code)
                        .toList());
    }

    static Answerers answerers(Declared family, Set<TeamId> active, Answer answer) {
        var owner = family.spec().owner();
        var invalidates = family.spec().invalidatedBy();
        return new Answerers(
                owner.text(),
                active.contains(owner),
                invalidates.text(),
                active.contains(invalidates),
                family.drift(),
                answer.abandoned(),
                answer.since());
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
