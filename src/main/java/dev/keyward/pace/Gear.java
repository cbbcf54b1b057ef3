package dev.keyward.pace;

import org.jspecify.annotations.Nullable;

/**
 * What a purge may do just now.
 *
 * @param count slots a SCAN call looks at
 * @param overlaps whether the next SCAN may be on its way while keys are deleted
 * @param unlinksAtOnce UNLINKs on their way together where nothing is scanned meanwhile
 * @param tokensPerSecond slots scanned and names deleted in a second, together; 0 for no limit
 * @param slowedBy why it is slower than its pace; null when it is not
 */
public record Gear(
        int count,
        boolean overlaps,
        int unlinksAtOnce,
        long tokensPerSecond,
        @Nullable String slowedBy) {

    /**
     * The most names of one UNLINK. A name costs the server about as much as two slots and a half of a SCAN, so neither command
     * makes others wait longer than the other.
     */
    public int namesAtOnce() {
        return Math.max(1, count * 2 / 5);
    }

    /** As a pace begins, before anything was measured. */
    public static Gear of(Pace pace) {
        return new Gear(
                pace.nominal(), pace.overlaps(), pace.unlinksAtOnce(), pace.share() > 0 ? Share.CAREFUL : 0, null);
    }
}
