package dev.keyward.stewardship.drift;

import java.time.Duration;

/**
 * The numbers of drift and hand-over, with a version of their own (domain.md 5.3).
 *
 * @param attestationLife how long a statement holds before it is due again
 * @param attestationGrace how much longer before it weighs
 * @param attestationLost the age from which a missing statement weighs double
 * @param attestationSoon how long before the end it becomes a duty
 * @param driftedFrom the score from which a family is DRIFTED
 * @param failedDeliveries in a row, from which a channel counts as none
 * @param unanswered turns missed in the window, from which a team counts as absent
 * @param strangerDays of the last seven with a writer nobody declared
 * @param turn working days that each step of a transfer has
 */
public record Ruleset(
        int version,
        Duration attestationLife,
        Duration attestationGrace,
        Duration attestationLost,
        Duration attestationSoon,
        int driftedFrom,
        int failedDeliveries,
        int unanswered,
        Duration unansweredWindow,
        int strangerDays,
        int turn,
        Weights weights) {

    public static final Ruleset DEFAULT = new Ruleset(
            1,
            Duration.ofDays(90),
            Duration.ofDays(14),
            Duration.ofDays(180),
            Duration.ofDays(14),
            40,
            3,
            2,
            Duration.ofDays(30),
            3,
            5,
            new Weights(100, 15, 25, 40, 25, 20, 30, 25, 20, 40));

    /** What each rule adds to the score; a critical one alone means DRIFTED. */
    public record Weights(
            int critical,
            int oneMember,
            int attestationExpired,
            int attestationLost,
            int noChannel,
            int foreignInvalidation,
            int otherManifestOwner,
            int unanswered,
            int strangeWriter,
            int silentChange) {}

    /** The age from which a statement weighs. */
    public Duration attestationEnd() {
        return attestationLife.plus(attestationGrace);
    }
}
