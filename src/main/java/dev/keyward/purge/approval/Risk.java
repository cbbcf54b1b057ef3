package dev.keyward.purge.approval;

/** How much a purge can hurt, so how carefully a person has to look at it. */
public enum Risk {
    LOW,
    MEDIUM,
    HIGH;

    /** From here on a purge is not small any more. */
    public static final long MANY_KEYS = 10_000;

    /** From here on the refill alone can hurt an origin. */
    public static final long VERY_MANY_KEYS = 100_000;

    /**
     * Judges by the three facts that make a purge dangerous.
     *
     * @param keys how many keys the dry run expects to go
     * @param production whether real users are behind the keyspace
     * @param strict whether a family of the strict freshness class is in it
     */
    public static Risk of(long keys, boolean production, boolean strict) {
        var aggravating = (keys > MANY_KEYS ? 1 : 0) + (production ? 1 : 0) + (strict ? 1 : 0);
        if (keys > VERY_MANY_KEYS || aggravating >= 2) {
            return HIGH;
        }
        return aggravating == 1 ? MEDIUM : LOW;
    }

    /** People other than the requester who must agree. Never none: that is the two-person rule. */
    public int requiredApprovals() {
        return 1;
    }
}
