package dev.keyward.standard;

import dev.keyward.duty.Duty;
import dev.keyward.duty.DutySource;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A draft waits for a platform admin who did not write it, the longest waiting first. */
@Component
class StandardDuties implements DutySource {
    private final NamingStandards standards;
    private final CurrentActor current;

    StandardDuties(NamingStandards standards, CurrentActor current) {
        this.standards = standards;
        this.current = current;
    }

    @Override
    public String name() {
        return "standards";
    }

    @Override
    public List<Duty> of(String person, int limit) {
        return waiting(person)
                .sorted(Comparator.comparing(NamingStandard::updatedAt))
                .limit(limit)
                .map(StandardDuties::duty)
                .toList();
    }

    @Override
    public long count(String person) {
        return waiting(person).count();
    }

    private Stream<NamingStandard> waiting(String person) {
        return current.has(Role.PLATFORM_ADMIN)
                ? standards.findByState(StandardState.DRAFT).stream()
                        .filter(draft -> !draft.writers().contains(person))
                : Stream.empty();
    }

    private static Duty duty(NamingStandard draft) {
        return new Duty(
                Duty.Kind.APPROVAL,
                "Decide on version %d of the naming standard for %s"
                        .formatted(draft.edition(), draft.scope().words()),
                "%s wrote it: %s".formatted(draft.editor(), draft.note()),
                "standards/" + draft.id(),
                null,
                draft.updatedAt());
    }
}
