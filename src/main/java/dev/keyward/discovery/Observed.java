package dev.keyward.discovery;

import dev.keyward.discovery.tally.Estimate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the keys of a family, or those of nobody (family empty), really look like: read from a uniform sample of them.
 *
 * @param sampled keys that were read; what follows is about these
 * @param withoutTtl of them, those that never expire
 * @param lives seconds that the others had left; null when there are none
 * @param histogram how many of them had how much left
 * @param types keys by their type, such as {@code string}
 * @param sizes bytes as MEMORY USAGE counts them; null when the server did not tell
 * @param idle seconds since the last access; null when the server did not tell
 * @param encodings keys by how the server holds them, such as {@code listpack}
 * @param overheadPerKey bytes beside name and value, of strings; null when there are none or the server did not tell
 */
public record Observed(
        String family,
        long sampled,
        long withoutTtl,
        @Nullable Spread lives,
        List<Bin> histogram,
        Map<String, Long> types,
        @Nullable Spread sizes,
        @Nullable Spread idle,
        Map<String, Long> encodings,
        Estimate keys,
        Estimate bytes,
        @Nullable Double overheadPerKey) {
    public Observed {
        histogram = List.copyOf(histogram);
    }

    /** How values are spread. */
    public record Spread(double mean, double p10, double p50, double p90, double p99, double most) {}

    /** Keys with at most so many seconds left, and more than those of the bin before. */
    public record Bin(long upToSeconds, long keys) {}

    /** The part of the sampled keys that never expire, 0 to 1. */
    public double ttlMissing() {
        return sampled == 0 ? 0 : (double) withoutTtl / sampled;
    }
}
