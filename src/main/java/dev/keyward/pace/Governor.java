package dev.keyward.pace;

/** Steers one purge: block time by COUNT, share by tokens, relief when the server is in trouble. For one thread. */
public final class Governor {
    /** While a server loads its data it is asked for a page a second, to hear when it is over. */
    private static final long RESTING = 50;

    private final BlockTime blockTime;
    private final Share share = new Share();
    private final Relief relief = new Relief();

    public Governor(Pace pace) {
        blockTime = new BlockTime(pace);
    }

    /** What to do next after what was seen. The pace may be another one than before. */
    public Gear steer(Pace pace, Observation seen) {
        if (seen.loading()) {
            return new Gear(BlockTime.LEAST, false, 1, RESTING, "the server is loading its data");
        }
        blockTime.steer(pace, seen);
        share.steer(pace, seen);
        relief.steer(seen);
        return new Gear(
                blockTime.count(),
                pace.overlaps() && relief.why() == null,
                pace.unlinksAtOnce(),
                relief.perSecond(share.perSecond(pace)),
                relief.why());
    }
}
