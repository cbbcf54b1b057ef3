package dev.keyward.registry;

import java.time.Instant;

/**
 * What the owner of the more general family has recorded: keys that both families claim belong to the more specific one.
 *
 * @param reason why, 1 to 500 characters
 */
public record Precedence(FamilyId general, FamilyId specific, String reason, String recordedBy, Instant recordedAt) {

    /** The two names alone, for those who only ask whether it is recorded. */
    public Pair pair() {
        return new Pair(general, specific);
    }

    /** Which family yields to which. */
    public record Pair(FamilyId general, FamilyId specific) {}
}
