package dev.keyward.registry;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose a live key is.
 *
 * @param family the owner, or for VERSION_UNKNOWN the family it would belong to under another version
 * @param version which version of its template the key has; null unless it is REGISTERED
 * @param candidates the families that all claim it, when it is AMBIGUOUS
 * @param nearMisses families the key just fails to belong to, and why
 */
public record KeyResolution(
        Status status,
        @Nullable FamilyId family,
        @Nullable Integer version,
        Map<String, String> values,
        List<FamilyId> candidates,
        List<NearMiss> nearMisses) {

    /** The four answers (domain.md 5.5). */
    public enum Status {
        REGISTERED,
        AMBIGUOUS,
        VERSION_UNKNOWN,
        UNREGISTERED
    }

    /** A family whose scan pattern finds the key although its template does not match it. */
    public record NearMiss(FamilyId family, String why) {}
}
