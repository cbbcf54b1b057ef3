package dev.keyward.purge.approval;

/** How much a purge can hurt, so how carefully a person has to look at it; {@link Assessment} judges it. */
public enum Risk {
    LOW,
    MEDIUM,
    HIGH;

    /** From here on a purge is not small any more. */
    public static final long MANY_KEYS = 10_000;

    /** From here on the refill alone can hurt an origin. */
    public static final long VERY_MANY_KEYS = 100_000;

    /** People other than the requester who must agree. Never none: that is the two-person rule. */
    public int requiredApprovals() {
        return 1;
    }
}
