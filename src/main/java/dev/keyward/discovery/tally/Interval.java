package dev.keyward.discovery.tally;

/** From one number to another, both included. */
public record Interval(double low, double high) {
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
