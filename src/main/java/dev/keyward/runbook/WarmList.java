package dev.keyward.runbook;

import dev.keyward.redis.KeyHeat.Measure;
import dev.keyward.registry.FamilyId;
import java.time.Instant;

/**
 * A sample of a family's hot keys for a backfill; the names themselves are read apart and forgotten after a week.
 *
 * @param measure what the order rests on; NOTHING makes it a plain sample
 * @param seen keys of the family that the scan met
 * @param complete whether the scan came to its end
 * @param kept keys on the list
 */
public record WarmList(
        WarmListId id,
        int incident,
        FamilyId family,
        String keyspace,
        Measure measure,
        long seen,
        boolean complete,
        int kept,
        String sampledBy,
        Instant sampledAt) {

    /** How good it is, in one sentence. */
    public String honestly() {
        var scan = complete ? "of all %,d keys".formatted(seen) : "of the %,d keys met in ten seconds".formatted(seen);
        return switch (measure) {
            case FREQUENCY -> "%,d keys, the most used first by the server's counter, %s.".formatted(kept, scan);
            case IDLE -> "%,d keys, the most recently used first, %s.".formatted(kept, scan);
            case NOTHING ->
                "%,d keys at random %s: this server does not tell the console which are hot (it may not call OBJECT FREQ or OBJECT IDLETIME)."
                        .formatted(kept, scan);
        };
    }
}
