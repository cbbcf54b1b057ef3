package dev.keyward.purge.preview;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long a run takes at each pace, about: the scan at the rate the preview has just measured, and the deletions at the
 * rate that docs/benchmarks.md measured, both as many times longer as that pace was there.
 */
public final class Durations {
    /** Wall time of each pace beside the standard one, of a family of a tenth of the keyspace (docs/benchmarks.md). */
    private static final Map<String, Double> BESIDE_STANDARD = ordered();

    /** Keys that one connection deletes in a second in batches of a hundred. */
    private static final double DELETED_PER_SECOND = 225_000;

    private Durations() {}

    private static Map<String, Double> ordered() {
        var paces = new LinkedHashMap<String, Double>();
        paces.put("GENTLE", 1.4);
        paces.put("CAPPED", 3.0);
        paces.put("STANDARD", 1.0);
        paces.put("FAST", 0.87);
        return paces;
    }

    /**
     * By the name of the pace, the gentlest first.
     *
     * @param took what the preview took
     * @param looked names it went past; null where it scanned for none, and then the deletions alone count
     * @param cap keys a second that may go at most; null for none
     */
    public static Map<String, Duration> of(
            long count, Duration took, @Nullable Long looked, @Nullable Long keys, @Nullable Long cap) {
        var scan = looked == null || keys == null || looked == 0
                ? 0
                : took.toMillis() / 1_000.0 * Math.max(1, (double) keys / looked);
        var atOnce = scan + count / DELETED_PER_SECOND;
        var least = cap == null ? 0 : (double) count / cap;
        var durations = new LinkedHashMap<String, Duration>();
        BESIDE_STANDARD.forEach((pace, times) ->
                durations.put(pace, Duration.ofMillis(Math.round(1_000 * Math.max(least, atOnce * times)))));
        return durations;
    }
}
