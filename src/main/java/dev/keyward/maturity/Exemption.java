package dev.keyward.maturity;

import dev.keyward.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A criterion that a family, or a domain, is excused from for a while.
 *
 * @param expiresAt at most {@link #LONGEST} after it was asked for (I14)
 * @param openFor scope, name and criterion while it is asked for or holds, so that there is one at a time
 */
public record Exemption(
        @Id ExemptionId id,
        @Version long version,
        Scope scope,
        String name,
        String criterion,
        String reason,
        ExemptionState state,
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

    static Exemption requested(ExemptionId id, NewExemption wanted, String person, Instant at) {
        var end = wanted.expiresAt();
        if (!end.isAfter(at) || end.isAfter(at.plus(LONGEST))) {
            throw Refused.invalid(
                    "expiresAt",
                    "An exemption ends in the future and after 180 days at the latest.",
                    "Pick the day by which the criterion will hold.");
        }
        return new Exemption(
                id,
                0,
                wanted.scope(),
                wanted.name(),
                wanted.criterion(),
                wanted.reason(),
                ExemptionState.REQUESTED,
                person,
                at,
                end,
                null,
                null,
                null,
                null,
                null,
                null,
                "%s %s %s".formatted(wanted.scope(), wanted.name(), wanted.criterion()));
    }

    /** The state by the clock: an approval that ran out is over, whether or not somebody wrote that down yet. */
    public ExemptionState stateAt(Instant now) {
        return state == ExemptionState.APPROVED && !expiresAt.isAfter(now) ? ExemptionState.EXPIRED : state;
    }

    Exemption decided(boolean approved, String words, String person, Instant at) {
        require(state == ExemptionState.REQUESTED, at);
        if (person.equals(requestedBy)) {
            throw Refused.forbidden("You asked for this exemption, so somebody else decides.", "Ask another reviewer.");
        }
        if (approved && !expiresAt.isAfter(at)) {
            throw Refused.wrongState(
                    "The exemption would have ended already.", "Deny it, and have another one asked for.");
        }
        var next = approved ? ExemptionState.APPROVED : ExemptionState.DENIED;
        return new Exemption(
                id,
                version,
                scope,
                name,
                criterion,
                reason,
                next,
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

    Exemption revoked(String because, String person, Instant at) {
        require(stateAt(at) == ExemptionState.APPROVED, at);
        return ended(ExemptionState.REVOKED, because, person, at);
    }

    Exemption expired(String person, Instant at) {
        require(stateAt(at) == ExemptionState.EXPIRED && state == ExemptionState.APPROVED, at);
        return ended(ExemptionState.EXPIRED, "Its time is over.", person, at);
    }

    private void require(boolean fits, Instant at) {
        if (!fits) {
            throw Refused.wrongState(
                    "The exemption is %s.".formatted(stateAt(at)), "Ask for another one if it is still needed.");
        }
    }

    private Exemption ended(ExemptionState next, String because, String person, Instant at) {
        return new Exemption(
                id,
                version,
                scope,
                name,
                criterion,
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
