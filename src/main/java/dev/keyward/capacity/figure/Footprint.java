package dev.keyward.capacity.figure;

import java.util.OptionalDouble;

/**
 * What the keys of a family take.
 *
 * @param keys how many there are
 * @param bytes what they take together
 * @param overhead of one key, beside name and value, as sampled
 * @param share of the bytes of the keyspace, 0 to 1
 * @param seen whether a scan saw them; otherwise they are what the manifest expects
 */
public record Footprint(
        double keys, double bytes, OptionalDouble overhead, OptionalDouble share, boolean seen, String how) {
    /** What Redis takes for a key where no sample told, in bytes. */
    public static final double USUAL_OVERHEAD = 64;

    /** keys × (key + value + overhead). */
    public static Footprint expected(double keys, double keyBytes, double valueBytes, double overhead) {
        return new Footprint(
                keys,
                keys * (keyBytes + valueBytes + overhead),
                OptionalDouble.of(overhead),
                OptionalDouble.empty(),
                false,
                "%s keys \u00d7 (%.0f bytes of key + %.0f of value + %.0f of overhead), as the manifest expects"
                        .formatted(Ceiling.number(keys), keyBytes, valueBytes, overhead));
    }
}
