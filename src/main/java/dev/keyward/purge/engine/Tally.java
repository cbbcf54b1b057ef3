package dev.keyward.purge.engine;

/**
 * What a stretch of scanning saw.
 *
 * @param met names of the scope that a verifying step found and left alone
 */
public record Tally(long scanned, long foreign, long ambiguous, long met) {
    public static final Tally NONE = new Tally(0, 0, 0, 0);

    static Tally scanned(long names) {
        return new Tally(names, 0, 0, 0);
    }

    public Tally plus(Tally other) {
        return new Tally(
                scanned + other.scanned, foreign + other.foreign, ambiguous + other.ambiguous, met + other.met);
    }
}
