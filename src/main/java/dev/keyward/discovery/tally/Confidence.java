package dev.keyward.discovery.tally;

/** Intervals that hold the truth in 95 of 100 samples. */
public final class Confidence {
    private static final double Z = 1.959964;

    private Confidence() {}

    /**
     * A share of a sample: Wilson's interval with continuity correction, which errs on the wide side.
     *
     * @param drawn how many independent draws the sample is worth
     */
    public static Interval share(double share, double drawn) {
        if (drawn <= 0) {
            return new Interval(0, 1);
        }
        var square = Z * Z;
        var below = 2 * (drawn + square);
        var low = (2 * drawn * share + square - root(share, drawn, 1)) / below;
        var high = (2 * drawn * share + square + root(share, drawn, -1)) / below;
        return new Interval(share <= 0 ? 0 : Math.clamp(low, 0, share), share >= 1 ? 1 : Math.clamp(high, share, 1));
    }

    private static double root(double share, double drawn, int side) {
        var inside = Z * Z - side * 2 - 1 / drawn + 4 * share * (drawn * (1 - share) + side);
        return 1 + Z * Math.sqrt(Math.max(0, inside));
    }

    /** A value whose variance was itself estimated from so many draws; never below 0. */
    public static Interval around(double value, double variance, double drawn) {
        var half = t(Math.max(1, drawn - 1)) * Math.sqrt(Math.max(0, variance));
        return new Interval(Math.max(0, value - half), value + half);
    }

    /** Student's 97.5 % quantile, by its expansion; right to a hundredth from three degrees of freedom on. */
    static double t(double freedom) {
        if (freedom < 3) {
            return freedom < 2 ? 12.71 : 4.30;
        }
        var cube = Z * Z * Z;
        var fifth = cube * Z * Z;
        var seventh = fifth * Z * Z;
        return Z
                + (cube + Z) / (4 * freedom)
                + (5 * fifth + 16 * cube + 3 * Z) / (96 * freedom * freedom)
                + (3 * seventh + 19 * fifth + 17 * cube - 15 * Z) / (384 * freedom * freedom * freedom);
    }
}
