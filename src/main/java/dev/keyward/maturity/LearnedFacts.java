package dev.keyward.maturity;

import dev.keyward.incident.Troubles;
import dev.keyward.maturity.criteria.FamilyFacts.Learned;
import dev.keyward.maturity.criteria.FamilyFacts.Trouble;
import dev.keyward.ownership.DomainId;
import dev.keyward.registry.DeclaredFamilies.Declared;
import dev.keyward.registry.FamilyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What went wrong with families and what was learned from it. */
@Component
class LearnedFacts {
    /** Longer than any ruleset looks back. */
    private static final Duration HORIZON = Duration.ofDays(400);

    private final Troubles troubles;

    LearnedFacts(Troubles troubles) {
        this.troubles = troubles;
    }

    /** Of many families. */
    record Lessons(Map<FamilyId, List<Troubles.Trouble>> troubles, Map<DomainId, Instant> drills) {
        Learned of(Declared family) {
            return new Learned(
                    troubles.getOrDefault(family.name(), List.of()).stream()
                            .map(LearnedFacts::trouble)
                            .toList(),
                    drills.get(family.domain()),
                    null);
        }
    }

    Lessons of(Collection<Declared> families, Instant now) {
        var names = families.stream().map(Declared::name).toList();
        return new Lessons(troubles.of(names, now.minus(HORIZON)), troubles.drills());
    }

    private static Trouble trouble(Troubles.Trouble seen) {
        return new Trouble(
                seen.number().value(),
                seen.startedAt(),
                true,
                seen.resolvedAt() != null,
                seen.cause() != null,
                seen.postmortemBy(),
                true);
    }
}
