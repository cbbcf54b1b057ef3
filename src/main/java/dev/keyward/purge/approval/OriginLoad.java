package dev.keyward.purge.approval;

import org.jspecify.annotations.Nullable;

/**
 * What the origins would have to answer beside their usual load until the purged keys are back: reads a second times hit
 * ratio times the purged share (domain.md 5.6).
 *
 * @param readsPerSecond of the families' last measured hour; null when nothing was measured
 * @param hitRatio 0 to 1; null when nothing was measured
 * @param extra requests a second; null when nothing was measured
 * @param headroom requests a second that the origins behind the keyspace can take beside; null when nobody has said
 * @param upperBound whether only some keys of the families go, so that it may be less
 */
public record OriginLoad(
        @Nullable Double readsPerSecond,
        @Nullable Double hitRatio,
        @Nullable Double extra,
        @Nullable Double headroom,
        boolean upperBound) {

    /** Nothing was measured. */
    public static OriginLoad unknown(@Nullable Double headroom) {
        return new OriginLoad(null, null, null, headroom, false);
    }

    /** The whole of some families goes, or at most the whole. */
    public static OriginLoad of(double readsPerSecond, double hitRatio, @Nullable Double headroom, boolean upperBound) {
        return new OriginLoad(readsPerSecond, hitRatio, readsPerSecond * hitRatio, headroom, upperBound);
    }

    /** Part of the headroom that it takes; null when either is unknown. */
    public @Nullable Double shareOfHeadroom() {
        return extra == null || headroom == null || headroom <= 0 ? null : extra / headroom;
    }
}
