package dev.keyward.purge.preview;

/** Whether a purge is no longer what was approved: a fifth more or fewer keys, and not just a handful. */
public final class Drift {
    /** Fewer keys than these more or less are no drift, since a fifth of next to nothing is nothing. */
    private static final long HANDFUL = 100;

    private Drift() {}

    /** @param now between which numbers the count lies now */
    public static boolean isFar(long approved, CountRange now) {
        var slack = approved / 5 + HANDFUL;
        return now.least() > approved + slack || now.most() < approved - slack;
    }
}
