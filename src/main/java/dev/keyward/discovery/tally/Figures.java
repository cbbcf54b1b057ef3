package dev.keyward.discovery.tally;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a scan says of groups of boxes: keys and bytes with their intervals. Keys of a full scan were counted; their bytes
 * are counts times sampled sizes. Of a sampled scan both vary, the counts as shares of the names seen.
 */
public final class Figures {
    private final List<Server> servers;
    private final boolean exact;
    private final Counts counts;
    private final Sizes[] sizes;

    /** @param exact whether every name was seen */
    public Figures(List<Server> servers, int boxes, boolean exact) {
        this.servers = List.copyOf(servers);
        this.exact = exact;
        this.counts = new Counts(this.servers, boxes, exact);
        this.sizes = IntStream.range(0, boxes).mapToObj(this::sizes).toArray(Sizes[]::new);
        guessWhatWasNotRead();
    }

    /** Each server's part by itself; where one's keys were not read, as the others' are. */
    private Sizes sizes(int box) {
        var pooled = Sizes.of(
                servers.stream()
                        .flatMap(server -> server.picks().of(box).stream())
                        .toList(),
                counts.keys(box));
        if (servers.size() == 1 || counts.keys(box) == 0) {
            return pooled;
        }
        var sum = Sizes.UNKNOWN;
        for (var server : servers) {
            var here = server.about(box, exact);
            var own = Sizes.of(server.picks().of(box), here);
            sum = sum.plus((own.drawn() == 0 ? pooled : own).weighted(here / counts.keys(box)));
        }
        return new Sizes(sum.mean(), sum.variance(), pooled.drawn());
    }

    private void guessWhatWasNotRead() {
        var everybody = Sizes.of(
                servers.stream()
                        .flatMap(server -> IntStream.range(0, counts.boxes())
                                .boxed()
                                .flatMap(box -> server.picks().of(box).stream()))
                        .toList(),
                Double.MAX_VALUE);
        for (int box = 0; box < sizes.length; box++) {
            sizes[box] = sizes[box].drawn() == 0 ? everybody.asGuess() : sizes[box];
        }
    }

    /** Whether any size is known. */
    public boolean knowsBytes() {
        return Arrays.stream(sizes).anyMatch(some -> some.drawn() > 0);
    }

    public double keys() {
        return counts.all();
    }

    public double partOfKeys(int... group) {
        return counts.part(group);
    }

    public Estimate keys(int... group) {
        return counts.estimate(group);
    }

    public Estimate bytes(int... group) {
        var value = sum(box -> counts.keys(box) * sizes[box].mean(), group);
        var bytes = spread(box -> 1.0, group);
        var interval = Confidence.around(value, bytes.variance(), bytes.freedom() + 1);
        return new Estimate(value, interval.low(), interval.high(), false);
    }

    public double partOfBytes(int... group) {
        var whole = sum(box -> counts.keys(box) * sizes[box].mean(), boxes());
        return whole == 0 ? 0 : sum(box -> counts.keys(box) * sizes[box].mean(), group) / whole;
    }

    public Interval intervalOfBytes(int... group) {
        var whole = sum(box -> counts.keys(box) * sizes[box].mean(), boxes());
        if (whole == 0) {
            return new Interval(0, knowsBytes() || counts.all() == 0 ? 0 : 1);
        }
        var part = partOfBytes(group);
        var inside = new boolean[counts.boxes()];
        Arrays.stream(group).forEach(box -> inside[box] = true);
        var bytes = spread(box -> inside[box] ? 1 - part : -part, boxes());
        var interval = Confidence.around(part, bytes.variance() / whole / whole, bytes.freedom() + 1);
        return new Interval(interval.low(), Math.min(1, interval.high()));
    }

    private record Spread(double variance, double freedom) {}

    /** Of the bytes of these boxes, each taken so many times: by sizes that were sampled, and by counts that were. */
    private Spread spread(java.util.function.IntToDoubleFunction times, int... group) {
        double variance = 0;
        double squares = 0;
        for (var box : group) {
            var part = Math.pow(times.applyAsDouble(box) * counts.keys(box), 2) * sizes[box].variance();
            variance += part;
            squares += part * part / Math.max(1, sizes[box].drawn() - 1);
        }
        var byCounts = ofCounts(times, group);
        squares += byCounts * byCounts / Math.max(1, counts.seen() - 1);
        var whole = variance + byCounts;
        return new Spread(whole, squares == 0 ? 1_000 : whole * whole / squares);
    }

    /** Counts go up and down together, since all of them are shares of the same names. */
    private double ofCounts(java.util.function.IntToDoubleFunction times, int... group) {
        if (exact || counts.all() == 0 || counts.seen() == 0) {
            return 0;
        }
        double mean = 0;
        double square = 0;
        for (var box : group) {
            var each = times.applyAsDouble(box) * sizes[box].mean();
            mean += counts.keys(box) / counts.all() * each;
            square += counts.keys(box) / counts.all() * each * each;
        }
        return counts.all()
                * counts.all()
                / counts.seen()
                * counts.clustering(group)
                * Math.max(0, square - mean * mean);
    }

    private int[] boxes() {
        return IntStream.range(0, counts.boxes()).toArray();
    }

    static double sum(java.util.function.IntToDoubleFunction value, int... group) {
        return Arrays.stream(group).mapToDouble(value).sum();
    }
}
