package dev.keyward.finding;

import dev.keyward.kernel.Refused;
import dev.keyward.registry.FamilyId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * An error of one rule that does not block one family for a while.
 *
 * @param expiresAt at most {@link #LONGEST} after it was asked for (I14)
 * @param openFor family and rule while it is asked for or holds, so that there is one at a time
 */
public record Waiver(
        @Id WaiverId id,
        @Version long version,
        FamilyId family,
        String ruleId,
        String reason,
        WaiverState state,
        String requestedBy,
        Instant requestedAt,
        Instant expiresAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String remark,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        @Nullable String endedBecause,
        @Nullable String openFor) {
    public static final Duration LONGEST = Duration.ofDays(180);

    static Waiver requested(
            WaiverId id, FamilyId family, String ruleId, String reason, Instant expiresAt, String person, Instant at) {
        if (!expiresAt.isAfter(at) || expiresAt.isAfter(at.plus(LONGEST))) {
            throw Refused.invalid(
                    "expiresAt",
                    "A waiver ends in the future and after 180 days at the latest.",
                    "Pick the day by which the finding will be mended.");
        }
        return new Waiver(
                id,
                0,
                family,
                ruleId,
                reason,
                WaiverState.REQUESTED,
                person,
                at,
                expiresAt,
                null,
                null,
                null,
                null,
                null,
                null,
                family + "/" + ruleId);
    }

    /** The state by the clock: an approval that ran out is over, whether or not somebody wrote that down yet. */
    public WaiverState stateAt(Instant now) {
        return state == WaiverState.APPROVED && !expiresAt.isAfter(now) ? WaiverState.EXPIRED : state;
    }

    Waiver decided(boolean approved, String words, String person, Instant at) {
        require(state == WaiverState.REQUESTED, at);
        if (person.equals(requestedBy)) {
            throw Refused.forbidden(
                    "You asked for this waiver, so somebody else decides.", "Ask another domain approver.");
        }
        if (approved && !expiresAt.isAfter(at)) {
            throw Refused.wrongState(
                    "The waiver would have ended already.", "Deny it, and have another one asked for.");
        }
        return new Waiver(
                id,
                version,
                family,
                ruleId,
                reason,
                approved ? WaiverState.APPROVED : WaiverState.DENIED,
                requestedBy,
                requestedAt,
                expiresAt,
                person,
                at,
                words,
                null,
                null,
                null,
                approved ? openFor : null);
    }

    /** Taken back before anybody decided. */
    Waiver withdrawn(String because, String person, Instant at) {
        require(state == WaiverState.REQUESTED, at);
        return ended(WaiverState.WITHDRAWN, because, person, at);
    }

    Waiver revoked(String because, String person, Instant at) {
        require(stateAt(at) == WaiverState.APPROVED, at);
        return ended(WaiverState.REVOKED, because, person, at);
    }

    Waiver expired(String person, Instant at) {
        require(stateAt(at) == WaiverState.EXPIRED && state == WaiverState.APPROVED, at);
        return ended(WaiverState.EXPIRED, "Its time is over.", person, at);
    }

    private void require(boolean fits, Instant at) {
        if (!fits) {
            throw Refused.wrongState(
                    "The waiver is %s.".formatted(stateAt(at)), "Ask for another one if the finding is still there.");
        }
    }

    private Waiver ended(WaiverState next, String because, String person, Instant at) {
        return new Waiver(
                id,
                version,
                family,
                ruleId,
                reason,
                next,
                requestedBy,
                requestedAt,
                expiresAt,
                decidedBy,
                decidedAt,
                remark,
                person,
                at,
                because,
                null);
    }
}
