package dev.keyward.stewardship.drift;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Everything the rules look at. What no part of the console measures yet is null, and then its rule stays silent.
 *
 * @param owner null when the owner is no team
 * @param invalidatedBy the team that makes stale values go away; null when there is none
 * @param foreignInvalidation it works in other domains and nobody recorded that it may
 * @param statementAge how long ago somebody of the owner last said that they answer for it
 * @param failedDeliveries to the escalation channel, the latest in a row; null when nothing is delivered yet
 * @param manifestOwner what the manifest names; null when the family is not managed by one
 * @param unanswered turns that the owner let pass within the window
 * @param strangerDays days of the last seven with a writer nobody declared; null when writers are not observed
 * @param silentChange the owner changed outside an accepted transfer and has not attested since
 */
public record DriftFacts(
        @Nullable OwnerFacts owner,
        @Nullable String invalidatedBy,
        boolean foreignInvalidation,
        Duration statementAge,
        @Nullable Integer failedDeliveries,
        @Nullable String manifestOwner,
        int unanswered,
        @Nullable Integer strangerDays,
        boolean silentChange) {

    /** The owner as a team: whether it is at work, and how many of its people could act. */
    public record OwnerFacts(String name, boolean active, int members, boolean channel) {}
}
