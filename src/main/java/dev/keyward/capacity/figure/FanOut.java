package dev.keyward.capacity.figure;

/**
 * What invalidating a family sends around.
 *
 * @param invalidations a second
 * @param keysEach keys named by one invalidation
 * @param regions that hear of it
 */
public record FanOut(double invalidations, double keysEach, int regions) {
    /** About the size of an event that names one key, in bytes. */
    public static final int MESSAGE = 256;

    /** Bytes a second. */
    public double bytesPerSecond() {
        return invalidations * keysEach * Math.max(1, regions) * MESSAGE;
    }

    public String inWords() {
        return "%s invalidations a second \u00d7 %s keys \u00d7 %d regions \u00d7 %d bytes a message"
                .formatted(Ceiling.number(invalidations), Ceiling.number(keysEach), Math.max(1, regions), MESSAGE);
    }
}
