package dev.keyward.purge.engine;

/** What a stretch of scanning saw. */
public record Tally(long scanned, long foreign, long ambiguous) {
    public static final Tally NONE = new Tally(0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(scanned + other.scanned, foreign + other.foreign, ambiguous + other.ambiguous);
    }
}
