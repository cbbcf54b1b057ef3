package dev.keyward.review.agenda;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a domain in the quarter.
 *
 * @param steward the team that answers for it
 * @param families those whose life has not ended, by name
 * @param alone purges of the quarter that one person let run
 * @param lastDrill when a drill that touched it was last brought to its end
 */
public record DomainEvidence(
        String domain,
        String steward,
        Period period,
        List<FamilyEvidence> families,
        IncidentCounts incidents,
        List<Exempt> exemptions,
        List<Drilled> drills,
        List<Alone> alone,
        @Nullable Instant lastDrill) {

    /** Real incidents of Class A, B and C that began in the quarter, and in the one before. */
    public record IncidentCounts(List<Integer> now, List<Integer> before) {}

    /**
     * An exemption that holds.
     *
     * @param passes the criterion passes without it
     */
    public record Exempt(
            String scope, String name, String criterion, String reason, Instant expiresAt, boolean passes) {}

    /**
     * A drill of the quarter that came to its end.
     *
     * @param target in minutes
     * @param score of 100
     * @param gaps what it showed and no action item mends yet
     */
    public record Drilled(int incident, String title, Instant startedAt, int minutes, int target, int score, int gaps) {
        boolean isTooSlow() {
            return minutes > target;
        }
    }

    /**
     * A purge that one person let run in an emergency.
     *
     * @param keys that were counted before
     * @param verdict what somebody else said about it: OK or NOT_OK; empty as long as nobody has
     */
    public record Alone(
            String purge,
            List<String> families,
            String person,
            Instant at,
            long keys,
            String incident,
            String verdict) {}

    String page(String path) {
        return path + "?domain=" + domain;
    }
}
