package dev.keyward.registry;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose a live key is, and why not somebody else's.
 *
 * @param family the owner, or for VERSION_UNKNOWN the family it would belong to under another version
 * @param version which version of its template the key has; null unless it is REGISTERED
 * @param candidates the families that all claim it, when it is AMBIGUOUS
 * @param nearMisses families the key just fails to belong to, and why; the nearest first
 * @param others families whose template matches as well, and why the key is not theirs or not only theirs
 * @param versions the versions the family does have, when it is VERSION_UNKNOWN
 */
public record KeyResolution(
        Status status,
        @Nullable FamilyId family,
        @Nullable Integer version,
        Map<String, String> values,
        List<FamilyId> candidates,
        List<NearMiss> nearMisses,
        List<Other> others,
        List<KnownVersion> versions) {

    /** The four answers (domain.md 5.5). */
    public enum Status {
        REGISTERED,
        AMBIGUOUS,
        VERSION_UNKNOWN,
        UNREGISTERED
    }

    /** What is asked about the key alone. */
    public KeyResolution(
            Status status,
            @Nullable FamilyId family,
            @Nullable Integer version,
            Map<String, String> values,
            List<FamilyId> candidates,
            List<NearMiss> nearMisses) {
        this(status, family, version, values, candidates, nearMisses, List.of(), List.of());
    }

    /**
     * A family whose template the key just fails.
     *
     * @param segment the first segment of the key that does not fit, counted from 1
     */
    public record NearMiss(FamilyId family, String template, int segment, String why) {}

    /** A family that claims the key too. */
    public record Other(FamilyId family, String template, String why) {}

    /** A version that the family of a key with an unknown one does have. */
    public record KnownVersion(int number, String template, TemplateVersion.State state) {}

    /** Every family it is said to belong to. */
    public List<FamilyId> claimants() {
        return family == null ? candidates : List.of(family);
    }
}
