package dev.keyward.discovery;

import dev.keyward.discovery.tally.Estimate;
import dev.keyward.discovery.tally.Interval;

/**
 * A part of a keyspace.
 *
 * @param ofKeys its part of all keys, 0 to 1
 * @param ofBytes its part of all bytes, with 95 % confidence
 * @param bytesPart the estimate of that part, 0 to 1
 */
public record Share(Estimate keys, Estimate bytes, double ofKeys, double bytesPart, Interval ofBytes) {
    public static final Share NONE = new Share(Estimate.NONE, Estimate.NONE, 0, 0, new Interval(0, 0));
}
