package dev.keyward.discovery.tally;

import java.util.List;

/**
 * What a key of some kind takes on average, and how sure that is.
 *
 * @param mean bytes
 * @param variance of that mean
 * @param drawn keys it was read from
 */
record Sizes(double mean, double variance, long drawn) {
    static final Sizes UNKNOWN = new Sizes(0, 0, 0);

    /** @param keys that there are of the kind: where all were read nothing is left to guess */
    static Sizes of(List<Picks.Read> reads, double keys) {
        var bytes = reads.stream()
                .mapToDouble(read -> read.fact().bytes())
                .filter(some -> some >= 0)
                .toArray();
        if (bytes.length == 0) {
            return UNKNOWN;
        }
        double sum = 0;
        for (var some : bytes) {
            sum += some;
        }
        var mean = sum / bytes.length;
        double squares = 0;
        for (var some : bytes) {
            squares += (some - mean) * (some - mean);
        }
        var spread = bytes.length == 1 ? mean * mean : squares / (bytes.length - 1);
        var left = Math.max(0, 1 - bytes.length / Math.max(keys, bytes.length));
        return new Sizes(mean, spread / bytes.length * left, bytes.length);
    }

    /** As one key of these might be. */
    Sizes asGuess() {
        return new Sizes(mean, variance * Math.max(1, drawn), Math.min(drawn, 2));
    }

    Sizes weighted(double part) {
        return new Sizes(mean * part, variance * part * part, drawn);
    }

    Sizes plus(Sizes other) {
        return new Sizes(mean + other.mean, variance + other.variance, drawn + other.drawn);
    }
}
