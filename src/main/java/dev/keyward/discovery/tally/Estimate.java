package dev.keyward.discovery.tally;

/**
 * A number, and between which two the true one lies with 95 % confidence.
 *
 * @param exact whether it was counted, so that all three are the same
 */
public record Estimate(double value, double low, double high, boolean exact) {
    public static final Estimate NONE = exactly(0);

    public static Estimate exactly(double value) {
        return new Estimate(value, value, value, true);
    }

    public Interval interval() {
        return new Interval(low, high);
    }
}
