package dev.keyward.pace;

/**
 * How hard a purge works a server. The longest single command decides what others feel and overlapping decides the
 * speed; pauses only lower the share of the processor.
 */
public enum Pace {
    /** 250 slots a SCAN while the page before is deleted: the default. */
    STANDARD(250, 250, 500, true, 0),
    /** 250 slots a SCAN at most, and no more than 250 µs of the server's time; one command after the other. */
    GENTLE(250, 250, 250, false, 0),
    /** 500 slots a SCAN while the page before is deleted. Others feel it: for an incident of Class A. */
    FAST(500, 500, 1_000, true, 0),
    /** At most 35 % of one core of the server, however long it takes. */
    CAPPED(250, 250, 500, true, 0.35);

    private final int nominal;
    private final int most;
    private final int longestMicros;
    private final boolean overlaps;
    private final double share;

    Pace(int nominal, int most, int longestMicros, boolean overlaps, double share) {
        this.nominal = nominal;
        this.most = most;
        this.longestMicros = longestMicros;
        this.overlaps = overlaps;
        this.share = share;
    }

    /** The slots of a SCAN before anything is measured. */
    int nominal() {
        return nominal;
    }

    /** The most slots of a SCAN, as long as the network is not what it waits for. */
    int most() {
        return most;
    }

    /** How long the server may stand still for one SCAN. */
    int longestMicros() {
        return longestMicros;
    }

    boolean overlaps() {
        return overlaps;
    }

    /** The part of a core it may take; 0 for no limit. */
    double share() {
        return share;
    }

    /** UNLINKs that may be on their way together where nothing is scanned meanwhile. */
    int unlinksAtOnce() {
        return overlaps ? 2 : 1;
    }
}
