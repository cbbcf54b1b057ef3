package dev.keyward.stewardship;

import dev.keyward.ownership.TeamId;
import dev.keyward.registry.DriftMarks.Mark;
import dev.keyward.registry.FamilyId;
import dev.keyward.stewardship.drift.Cause;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for one family, and what speaks against it.
 *
 * @param answersNow the team that answers in place of an owner who cannot; null while the owner does
 * @param platformAnswers whether it is the platform that answers, since no steward can
 */
public record FamilyOwnership(
        FamilyId family,
        TeamId owner,
        TeamId invalidatedBy,
        Mark mark,
        List<Since> causes,
        @Nullable TeamId answersNow,
        boolean platformAnswers,
        Statement statement) {

    /** A cause, and when it began without a break. */
    public record Since(Cause cause, Instant at) {}
}
