package dev.keyward.objective.openslo;

import dev.keyward.kernel.Finding;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One SLO of a file, as far as it could be read.
 *
 * @param line in which it begins, counted from 1
 * @param family the name of the SLO, which is the family's; empty when there is none
 * @param method OpenSLO's word, such as {@code Occurrences}
 * @param window as the console writes windows, such as {@code P28D} or {@code MONTH@Europe/Berlin}
 * @param maxStaleness ISO-8601
 * @param slice ISO-8601
 * @param findings what is wrong, at its field
 * @param lines where each field stands, by its path
 */
public record Document(
        int line,
        String family,
        @Nullable String method,
        @Nullable Double target,
        @Nullable String maxStaleness,
        @Nullable String window,
        @Nullable String slice,
        @Nullable String region,
        @Nullable String reason,
        List<Finding> findings,
        Map<String, Integer> lines) {
    private static final String STALENESS = "spec.indicator.spec.ratioMetric.bad.metricSource.spec.maxStaleness";
    private static final String LEVEL = "spec.objectives[0]";
    /** Where a file says what the console calls by a word of its own. */
    private static final Map<String, List<String>> PLACES = Map.of(
            "method", List.of("spec.budgetingMethod"),
            "target", List.of(LEVEL + ".target"),
            "maxStaleness", List.of(LEVEL + ".value", STALENESS),
            "window", List.of("spec.timeWindow[0].duration"),
            "slice", List.of(LEVEL + ".timeSliceWindow"),
            "region", List.of("metadata.labels.region"),
            "reason", List.of("metadata.annotations." + Writer.REASON));

    /** The line of a field; of one that is missing, the line of what it belongs to. */
    public int line(@Nullable String field) {
        return PLACES.getOrDefault(String.valueOf(field), List.of(String.valueOf(field))).stream()
                .filter(lines::containsKey)
                .findFirst()
                .map(path -> lines.getOrDefault(path, line))
                .orElseGet(() -> outer(String.valueOf(field)));
    }

    private int outer(String path) {
        var above = path;
        while (above.contains(".")) {
            above = above.substring(0, above.lastIndexOf('.'));
            var known = lines.get(above.replaceFirst("\\[\\d+]$", ""));
            if (known != null) {
                return known;
            }
        }
        return line;
    }
}
