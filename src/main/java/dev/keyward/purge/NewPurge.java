package dev.keyward.purge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks to purge.
 *
 * @param families names of families of the keyspace, 1 to 20
 * @param values placeholder to its only values, 1 to 100 each; every family must have the placeholder
 * @param templateVersions live template versions; null or empty for each family's current one
 * @param regions regions of the keyspace; null or empty for all of them
 * @param maxKeysPerSecond 1 to 1,000,000; null for no cap
 * @param how pace, and how its keys are found and go
 */
public record NewPurge(
        List<String> families,
        String keyspace,
        Map<String, List<String>> values,
        @Nullable List<Integer> templateVersions,
        @Nullable List<String> regions,
        String reason,
        @Nullable String incident,
        @Nullable Long maxKeysPerSecond,
        HowTo how) {

    /** In the default way. */
    public NewPurge(
            List<String> families,
            String keyspace,
            Map<String, List<String>> values,
            @Nullable List<Integer> templateVersions,
            @Nullable List<String> regions,
            String reason,
            @Nullable String incident,
            @Nullable Long maxKeysPerSecond) {
        this(families, keyspace, values, templateVersions, regions, reason, incident, maxKeysPerSecond, HowTo.DEFAULT);
    }
}
