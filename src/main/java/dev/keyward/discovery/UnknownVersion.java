package dev.keyward.discovery;

import dev.keyward.discovery.tally.Expiry;
import dev.keyward.registry.FamilyId;
import org.jspecify.annotations.Nullable;

/**
 * Keys shaped like a family's, in a version that no template of it has.
 *
 * @param version the segment in the keys, such as {@code v7}
 * @param template the family's own with that version
 * @param estimated whether the keys are an estimate, since not all names were looked at
 * @param bytes what they take, by those that were read; 0 when none was
 * @param expiry what was read of their lives; null when nothing was
 */
public record UnknownVersion(
        FamilyId family,
        String version,
        String template,
        long keys,
        boolean estimated,
        long bytes,
        @Nullable Expiry expiry,
        Standing standing) {

    /** How the version stands to those the family has by now. */
    public enum Standing {
        /** Higher than the one that is written today: a service is ahead of the register. */
        AHEAD,
        /** Lower: left behind by an old writer. */
        BEHIND,
        /** Registered since the scan. */
        REGISTERED
    }
}
