package dev.keyward.maturity;

import dev.keyward.drill.DrillsDone;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.incident.Troubles;
import dev.keyward.maturity.criteria.FamilyFacts.Learned;
import dev.keyward.maturity.criteria.FamilyFacts.Trouble;
import dev.keyward.ownership.DomainId;
import dev.keyward.postmortem.Lessons;
import dev.keyward.postmortem.Lessons.Written;
import dev.keyward.registry.DeclaredFamilies.Declared;
import dev.keyward.registry.FamilyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What went wrong with families and what was learned from it. */
@Component
class LearnedFacts {
    /** Longer than any ruleset looks back. */
    private static final Duration HORIZON = Duration.ofDays(400);

    private final Troubles troubles;
    private final Lessons lessons;
    private final DrillsDone drills;

    LearnedFacts(Troubles troubles, Lessons lessons, DrillsDone drills) {
        this.troubles = troubles;
        this.lessons = lessons;
        this.drills = drills;
    }

    /**
     * Of many families.
     *
     * @param waiting when the action item of a family that waits longest was due
     */
    record Known(
            Map<FamilyId, List<Troubles.Trouble>> troubles,
            Map<IncidentNumber, Written> postmortems,
            Map<DomainId, Instant> drills,
            Map<FamilyId, Instant> waiting) {
        Learned of(Declared family) {
            return new Learned(
                    troubles.getOrDefault(family.name(), List.of()).stream()
                            .map(seen -> trouble(seen, postmortems.get(seen.number())))
                            .toList(),
                    drills.get(family.domain()),
                    waiting.get(family.name()));
        }
    }

    Known of(Collection<Declared> families, Instant now) {
        var names = families.stream().map(Declared::name).toList();
        var seen = troubles.of(names, now.minus(HORIZON));
        var numbers = seen.values().stream()
                .flatMap(List::stream)
                .map(Troubles.Trouble::number)
                .collect(Collectors.toSet());
        return new Known(seen, lessons.of(numbers), drills.last(now), lessons.oldestWaiting(names));
    }

    /** A postmortem that nobody began yet is due as the class asks. */
    private static Trouble trouble(Troubles.Trouble seen, @Nullable Written written) {
        return new Trouble(
                seen.number().value(),
                seen.startedAt(),
                true,
                seen.resolvedAt() != null,
                seen.cause() != null,
                written == null || written.due() == null ? seen.postmortemBy() : written.due(),
                written != null && written.published());
    }
}
