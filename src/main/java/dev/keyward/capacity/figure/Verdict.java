package dev.keyward.capacity.figure;

import java.util.OptionalDouble;

/** What the ceiling says about a family (domain.md 5.6). */
public enum Verdict {
    /** Nothing can be said. */
    NO_DATA,
    /** Less than half of the reads can hit, whatever is tuned. */
    CHURNS,
    /** It hits far less than it could. */
    TUNE,
    /** It hits about as much as it can. */
    FITS;

    /** Below it caching does not pay. */
    public static final double TOO_LOW = 0.5;

    /** So far below the ceiling is far. */
    public static final double FAR = 0.2;

    public static Verdict of(Ceiling ceiling, OptionalDouble hitRatio) {
        var best = ceiling.lowest();
        if (best.isEmpty()) {
            return NO_DATA;
        }
        if (best.getAsDouble() < TOO_LOW) {
            return CHURNS;
        }
        if (hitRatio.isEmpty()) {
            return NO_DATA;
        }
        return hitRatio.getAsDouble() < best.getAsDouble() - FAR ? TUNE : FITS;
    }
}
