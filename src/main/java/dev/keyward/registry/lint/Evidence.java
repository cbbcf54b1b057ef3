package dev.keyward.registry.lint;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What other features know about a family. Absent means that nobody measured or recorded it; the rules behind it then
 * say nothing.
 *
 * @param objective whether the family has a freshness objective
 * @param sharedWriting whether the writers of several domains agreed on a contract
 * @param uncoveredEndpoints endpoints that serve its values without a contract
 * @param missStorms Class B incidents of the last 180 days
 * @param observed what the last scan saw of its keys
 */
public record Evidence(
        boolean objective,
        Optional<Boolean> sharedWriting,
        Optional<List<String>> uncoveredEndpoints,
        OptionalInt missStorms,
        Optional<Observed> observed) {

    /** No scan saw its keys. */
    public Evidence(
            boolean objective,
            Optional<Boolean> sharedWriting,
            Optional<List<String>> uncoveredEndpoints,
            OptionalInt missStorms) {
        this(objective, sharedWriting, uncoveredEndpoints, missStorms, Optional.empty());
    }

    /** Only the manifest is known. */
    public static Evidence ofManifest(boolean objective) {
        return new Evidence(objective, Optional.empty(), Optional.empty(), OptionalInt.empty());
    }

    /** The same with how many miss storms there were. */
    public Evidence after(int storms) {
        return new Evidence(objective, sharedWriting, uncoveredEndpoints, OptionalInt.of(storms), observed);
    }

    /** The same with what a scan saw. */
    public Evidence seeing(Observed keys) {
        return new Evidence(objective, sharedWriting, uncoveredEndpoints, missStorms, Optional.of(keys));
    }
}
