package dev.keyward.purge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A purge that one person let run alone in an emergency, and what somebody else said about it.
 *
 * @param families names of those it was about
 * @param keys what its dry run expected to go
 * @param reviewDue 24 hours after it was done
 * @param review null as long as nobody has said anything
 */
public record Glass(
        UUID id,
        PurgeId purge,
        List<String> families,
        String requester,
        String brokenBy,
        String reason,
        String incident,
        long keys,
        Instant brokenAt,
        Instant reviewDue,
        @Nullable Review review) {

    /** What whoever looked at it thinks. */
    public enum Verdict {
        OK,
        NOT_OK
    }

    /** Somebody else's word on it. */
    public record Review(String reviewer, Instant at, Verdict verdict, String remark) {}

    /** Whether nobody has looked at it in time. */
    public boolean isOverdue(Instant now) {
        return review == null && !reviewDue.isAfter(now);
    }
}
