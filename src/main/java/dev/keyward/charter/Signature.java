package dev.keyward.charter;

import dev.keyward.ownership.TeamId;
import java.time.Instant;

/**
 * A lead signed a version of the charter for a team.
 *
 * @param textHash SHA-256 of the clauses as they were signed
 */
public record Signature(int charter, TeamId team, String person, Instant signedAt, String textHash) {

    /** Whether it was given for exactly this text. */
    public boolean standsFor(Clauses clauses) {
        return textHash.equals(clauses.hash());
    }
}
