package dev.keyward.charter;

import dev.keyward.duty.Duty;
import dev.keyward.duty.DutySource;
import dev.keyward.ownership.TeamId;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A charter in force waits for the leads of the teams that have not signed it. */
@Component
class CharterDuties implements DutySource {
    private final Charters charters;
    private final CharterSignatures signatures;

    CharterDuties(Charters charters, CharterSignatures signatures) {
        this.charters = charters;
        this.signatures = signatures;
    }

    @Override
    public String name() {
        return "charter";
    }

    @Override
    public List<Duty> of(String person, int limit) {
        return charters.inForce().stream()
                .flatMap(charter -> signatures.mine(charter.number()).stream().map(team -> duty(charter, team)))
                .limit(limit)
                .toList();
    }

    @Override
    public long count(String person) {
        return charters.inForce()
                .map(charter -> signatures.mine(charter.number()).size())
                .orElse(0);
    }

    private static Duty duty(Charter charter, TeamId team) {
        return new Duty(
                Duty.Kind.ATTESTATION,
                "Sign the charter for %s".formatted(team),
                "Version %d is in force; you lead the team.".formatted(charter.number()),
                "charter",
                null,
                Objects.requireNonNullElse(charter.enforcedAt(), charter.writtenAt()));
    }
}
