package dev.keyward.purge;

/**
 * How far a run has come.
 *
 * @param scanned names that SCAN returned
 * @param matched of them, names that were judged and named in an UNLINK
 * @param deleted keys that Redis confirmed to have deleted
 * @param deletedAtMost the same and all keys of batches whose answer was lost
 * @param foreignSkipped look-alikes that were kept
 * @param ambiguousSkipped keys of another live family as well that were kept
 * @param met names of the scope that the verifying scan met afterwards; they stay
 * @param errors failures so far, including those that a retry mended
 */
public record Progress(
        long scanned,
        long matched,
        long deleted,
        long deletedAtMost,
        long foreignSkipped,
        long ambiguousSkipped,
        long met,
        long errors) {
    /** Before the first batch. */
    public static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0, 0, 0);
}
