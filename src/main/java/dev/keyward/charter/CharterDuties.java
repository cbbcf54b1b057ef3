package dev.keyward.charter;

import dev.keyward.duty.Duty;
import dev.keyward.duty.DutySource;
import dev.keyward.ownership.TeamId;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A charter in force waits for the leads of the teams that have not signed it; a draft for somebody who did not write it. */
@Component
class CharterDuties implements DutySource {
    private final Charters charters;
    private final CharterSignatures signatures;
    private final CurrentActor current;

    CharterDuties(Charters charters, CharterSignatures signatures, CurrentActor current) {
        this.charters = charters;
        this.signatures = signatures;
        this.current = current;
    }

    @Override
    public String name() {
        return "charter";
    }

    @Override
    public List<Duty> of(String person, int limit) {
        var unsigned = charters.inForce().stream()
                .flatMap(charter -> signatures.mine(charter.number()).stream().map(team -> duty(charter, team)));
        return Stream.concat(drafts(person).map(CharterDuties::duty), unsigned)
                .limit(limit)
                .toList();
    }

    @Override
    public long count(String person) {
        return drafts(person).count()
                + charters.inForce()
                        .map(charter -> signatures.mine(charter.number()).size())
                        .orElse(0);
    }

    private Stream<Charter> drafts(String person) {
        return current.has(Role.PLATFORM_ADMIN)
                ? charters.all().stream()
                        .filter(charter -> charter.state() == CharterState.DRAFT && !charter.wasWrittenBy(person))
                : Stream.empty();
    }

    private static Duty duty(Charter draft) {
        return new Duty(
                Duty.Kind.APPROVAL,
                "Decide on version %d of the charter".formatted(draft.number()),
                "%s wrote it.".formatted(draft.editor()),
                "charter?version=" + draft.number(),
                null,
                draft.editedAt());
    }

    private static Duty duty(Charter charter, TeamId team) {
        return new Duty(
                Duty.Kind.SIGNATURE,
                "Sign the charter for %s".formatted(team),
                "Version %d is in force; you lead the team.".formatted(charter.number()),
                "charter",
                null,
                Objects.requireNonNullElse(charter.enforcedAt(), charter.writtenAt()));
    }
}
