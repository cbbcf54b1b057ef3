package dev.keyward.charter;

import dev.keyward.ownership.TeamId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who signed the charter in force, for whoever judges domains. Needs no sign-in: nightly work asks too. */
@Component
public class SignedCharter {
    private final CharterVersions versions;
    private final SignedSheets sheets;

    SignedCharter(CharterVersions versions, SignedSheets sheets) {
        this.versions = versions;
        this.sheets = sheets;
    }

    /** The version in force and the teams that signed it. */
    public record InForce(int number, Set<TeamId> signed) {}

    public Optional<InForce> inForce() {
        return versions.findBySoleState(CharterState.IN_FORCE)
                .map(charter -> new InForce(
                        charter.number(),
                        sheets.of(charter.number()).stream()
                                .map(Signature::team)
                                .collect(Collectors.toUnmodifiableSet())));
    }
}
