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
    private final double[] keys;
    private final Sizes[] sizes;
    private final double all;
    private final double seen;

    /** @param exact whether every name was seen */
    public Figures(List<Server> servers, int boxes, boolean exact) {
        this.servers = List.copyOf(servers);
        this.exact = exact;
        this.keys = IntStream.range(0, boxes).mapToDouble(this::about).toArray();
        this.all = Arrays.stream(keys).sum();
        this.seen =
                servers.stream().mapToDouble(server -> server.sheet().names()).sum();
        this.sizes = IntStream.range(0, boxes).mapToObj(this::sizes).toArray(Sizes[]::new);
        guessWhatWasNotRead();
    }

    private double about(int box) {
        return servers.stream().mapToDouble(server -> server.about(box, exact)).sum();
    }

    /** Each server's part by itself; where one's keys were not read, as the others' are. */
    private Sizes sizes(int box) {
        var pooled = Sizes.of(
                servers.stream()
                        .flatMap(server -> server.picks().of(box).stream())
                        .toList(),
                keys[box]);
        if (servers.size() == 1 || keys[box] == 0) {
            return pooled;
        }
        var sum = Sizes.UNKNOWN;
        for (var server : servers) {
            var here = server.about(box, exact);
            var own = Sizes.of(server.picks().of(box), here);
            sum = sum.plus((own.drawn() == 0 ? pooled : own).weighted(here / keys[box]));
        }
        return new Sizes(sum.mean(), sum.variance(), pooled.drawn());
    }

    private void guessWhatWasNotRead() {
        var everybody = Sizes.of(
                servers.stream()
                        .flatMap(server ->
                                IntStream.range(0, keys.length).boxed().flatMap(box -> server.picks().of(box).stream()))
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
        return all;
    }

    public double partOfKeys(int... group) {
        return all == 0 ? 0 : sum(keys, group) / all;
    }

    public Estimate keys(int... group) {
        var value = sum(keys, group);
        if (exact || all == 0) {
            return Estimate.exactly(value);
        }
        var part = Confidence.share(value / all, drawn(value / all, group));
        var met = servers.stream()
                .flatMapToLong(server -> Arrays.stream(group).mapToLong(server.sheet()::keys))
                .sum();
        return new Estimate(value, Math.min(value, Math.max(met, part.low() * all)), part.high() * all, false);
    }

    /** How many names drawn by themselves would tell as much. */
    private double drawn(double share, int... group) {
        if (servers.size() == 1) {
            return seen / clustering(group);
        }
        double variance = 0;
        for (var server : servers) {
            var own = server.sheet().names() == 0
                    ? 0
                    : sum(box -> server.sheet().keys(box), group)
                            / server.sheet().names();
            var weight = server.keys() / Math.max(1, all);
            variance += weight
                    * weight
                    * own
                    * (1 - own)
                    / Math.max(1, server.sheet().names());
        }
        return (variance <= 0 ? seen : Math.min(seen, share * (1 - share) / variance)) / clustering(group);
    }

    /** The one of the group's boxes that matters most. */
    private double clustering(int... group) {
        return servers.stream()
                .mapToDouble(server -> Arrays.stream(group)
                        .mapToDouble(server.sheet()::clustering)
                        .max()
                        .orElse(1))
                .max()
                .orElse(1);
    }

    public Estimate bytes(int... group) {
        var value = sum(box -> keys[box] * sizes[box].mean(), group);
        var bytes = spread(box -> 1.0, group);
        var interval = Confidence.around(value, bytes.variance(), bytes.freedom() + 1);
        return new Estimate(value, interval.low(), interval.high(), false);
    }

    public double partOfBytes(int... group) {
        var whole = sum(box -> keys[box] * sizes[box].mean(), boxes());
        return whole == 0 ? 0 : sum(box -> keys[box] * sizes[box].mean(), group) / whole;
    }

    public Interval intervalOfBytes(int... group) {
        var whole = sum(box -> keys[box] * sizes[box].mean(), boxes());
        if (whole == 0) {
            return new Interval(0, knowsBytes() || all == 0 ? 0 : 1);
        }
        var part = partOfBytes(group);
        var inside = new boolean[keys.length];
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
            var part = Math.pow(times.applyAsDouble(box) * keys[box], 2) * sizes[box].variance();
            variance += part;
            squares += part * part / Math.max(1, sizes[box].drawn() - 1);
        }
        var counts = ofCounts(times, group);
        squares += counts * counts / Math.max(1, seen - 1);
        var whole = variance + counts;
        return new Spread(whole, squares == 0 ? 1_000 : whole * whole / squares);
    }

    /** Counts go up and down together, since all of them are shares of the same names. */
    private double ofCounts(java.util.function.IntToDoubleFunction times, int... group) {
        if (exact || all == 0 || seen == 0) {
            return 0;
        }
        double mean = 0;
        double square = 0;
        for (var box : group) {
            var each = times.applyAsDouble(box) * sizes[box].mean();
            mean += keys[box] / all * each;
            square += keys[box] / all * each * each;
        }
        return all * all / seen * clustering(group) * Math.max(0, square - mean * mean);
    }

    private int[] boxes() {
        return IntStream.range(0, keys.length).toArray();
    }

    private static double sum(double[] values, int... group) {
        return sum(box -> values[box], group);
    }

    private static double sum(java.util.function.IntToDoubleFunction value, int... group) {
        return Arrays.stream(group).mapToDouble(value).sum();
    }
}
