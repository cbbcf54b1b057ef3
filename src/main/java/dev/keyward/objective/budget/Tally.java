package dev.keyward.objective.budget;

/**
 * What was counted in a stretch of time. Whole numbers only, so that parts can be added in any order.
 *
 * @param covered slices with any sampled read
 * @param judged slices with enough sampled reads to be judged
 * @param bad judged slices whose staleness percentile was above the limit
 * @param nanoRatio the stale-read ratios of the covered slices, added up, in billionths
 */
public record Tally(long sampled, long stale, long covered, long judged, long bad, long nanoRatio) {
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);
    private static final double BILLION = 1e9;

    public Tally plus(Tally other) {
        return new Tally(
                sampled + other.sampled,
                stale + other.stale,
                covered + other.covered,
                judged + other.judged,
                bad + other.bad,
                nanoRatio + other.nanoRatio);
    }

    /** What there was to be judged by a method; 0 means that there is nothing to say. */
    public long total(Method method) {
        return switch (method) {
            case OCCURRENCES -> sampled;
            case TIMESLICES -> judged;
            case RATIO_TIMESLICES -> covered;
        };
    }

    /** How much of it was bad, in the same unit. */
    public double bad(Method method) {
        return switch (method) {
            case OCCURRENCES -> stale;
            case TIMESLICES -> bad;
            case RATIO_TIMESLICES -> nanoRatio / BILLION;
        };
    }

    /** The share that was bad; 0 when there is nothing. */
    public double badShare(Method method) {
        return total(method) == 0 ? 0 : bad(method) / total(method);
    }

    /** The slices that count as data. */
    long withData(Method method) {
        return method == Method.TIMESLICES ? judged : covered;
    }
}
