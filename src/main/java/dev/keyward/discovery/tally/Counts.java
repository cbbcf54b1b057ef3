package dev.keyward.discovery.tally;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How many keys there are in each box, and how sure that is: counted, or shares of the names that were seen. */
final class Counts {
    private final List<Server> servers;
    private final boolean exact;
    private final double[] keys;
    private final double all;
    private final double seen;

    /** @param exact whether every name was seen */
    Counts(List<Server> servers, int boxes, boolean exact) {
        this.servers = servers;
        this.exact = exact;
        this.keys = IntStream.range(0, boxes).mapToDouble(this::about).toArray();
        this.all = Arrays.stream(keys).sum();
        this.seen =
                servers.stream().mapToDouble(server -> server.sheet().names()).sum();
    }

    private double about(int box) {
        return servers.stream().mapToDouble(server -> server.about(box, exact)).sum();
    }

    int boxes() {
        return keys.length;
    }

    double keys(int... group) {
        return Arrays.stream(group).mapToDouble(box -> keys[box]).sum();
    }

    double all() {
        return all;
    }

    /** Names that were looked at. */
    double seen() {
        return seen;
    }

    double part(int... group) {
        return all == 0 ? 0 : keys(group) / all;
    }

    Estimate estimate(int... group) {
        var value = keys(group);
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
                    : Figures.sum(box -> server.sheet().keys(box), group)
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
    double clustering(int... group) {
        return servers.stream()
                .mapToDouble(server -> Arrays.stream(group)
                        .mapToDouble(server.sheet()::clustering)
                        .max()
                        .orElse(1))
                .max()
                .orElse(1);
    }
}
