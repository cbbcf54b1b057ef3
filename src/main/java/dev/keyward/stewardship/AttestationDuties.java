package dev.keyward.stewardship;

import dev.keyward.duty.Duty;
import dev.keyward.duty.DutySource;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.stewardship.drift.Ruleset;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Statements that the person's teams owe, from two weeks before they are due; several are one duty, done at once. */
@Component
class AttestationDuties implements DutySource {
    private static final int NAMED = 3;
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
        var due = due(person);
        return due.size() > 1 ? List.of(together(due)) : alone(due);
    }

    private static Duty together(List<Statement> due) {
        var first = due.stream()
                .map(Statement::dueAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var names = due.stream()
                .limit(NAMED)
                .map(statement -> statement.family().text())
                .toList();
        return new Duty(
                Duty.Kind.ATTESTATION,
                "Attest that you answer for %d families".formatted(due.size()),
                "%s%s. All at once, with what changed of each."
                        .formatted(
                                String.join(", ", names),
                                due.size() > NAMED ? " and %d more".formatted(due.size() - NAMED) : ""),
                "ownership",
                first,
                first.minus(Ruleset.DEFAULT.attestationSoon()));
    }

    private static List<Duty> alone(List<Statement> due) {
        return due.stream()
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
        return Math.min(due(person).size(), 1);
    }

    private List<Statement> due(String person) {
        return current.has(Role.DOMAIN_EDITOR) ? stewardship.due(person) : List.of();
    }
}
