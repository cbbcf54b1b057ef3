package dev.keyward.stewardship;

import dev.keyward.duty.Duty;
import dev.keyward.duty.DutySource;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.stewardship.drift.Ruleset;
import java.util.List;
import org.springframework.stereotype.Component;

/** Statements that the person's teams owe, from two weeks before they are due. */
@Component
class AttestationDuties implements DutySource {
    private final Stewardship stewardship;
    private final CurrentActor current;

    AttestationDuties(Stewardship stewardship, CurrentActor current) {
        this.stewardship = stewardship;
        this.current = current;
    }

    @Override
    public String name() {
        return "attestations";
    }

    @Override
    public List<Duty> of(String person, int limit) {
        return due(person).stream()
                .limit(limit)
                .map(statement -> new Duty(
                        Duty.Kind.ATTESTATION,
                        "Attest that you answer for %s".formatted(statement.family()),
                        statement.changes().isEmpty()
                                ? "Nothing changed since the last time."
                                : "%d changes since the last time."
                                        .formatted(statement.changes().size()),
                        "families/%s?tab=ownership".formatted(statement.family()),
                        statement.dueAt(),
                        statement.dueAt().minus(Ruleset.DEFAULT.attestationSoon())))
                .toList();
    }

    @Override
    public long count(String person) {
        return due(person).size();
    }

    private List<Statement> due(String person) {
        return current.has(Role.DOMAIN_EDITOR) ? stewardship.due(person) : List.of();
    }
}
