package dev.keyward.redis;

import dev.keyward.testing.ClusterSetup;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Deletes a family from a cluster in two ways, in alternating rounds: walking slot by slot, and by SCAN with as many keys
 * in an UNLINK as happen to share a slot. The connections are the console's own; nothing is committed.
 */
public final class ClusterBench {
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int KEYS = Integer.getInteger("keys", 2_000_000);
    private static final int SHARE = Integer.getInteger("share", 10);
    private static final int COUNT = 250;

    private final List<Round> walks = new ArrayList<>();
    private final List<Round> scans = new ArrayList<>();

    private record Round(double seconds, double cpu) {}

    public String measure() {
        try (var cluster = new ClusterSetup(3, false)) {
            var others = names("other", KEYS - KEYS / SHARE);
            for (var from = 0; from < others.size(); from += 100_000) {
                cluster.write(others.subList(from, Math.min(others.size(), from + 100_000)));
            }
            var connections = Configured.connections("test.topology=CLUSTER", "test.nodes=" + cluster.nodeList());
            for (var round = 0; round <= ROUNDS; round++) {
                walks.add(round(cluster, connections, KeyScan.START));
                scans.add(round(cluster, connections, NodeCursor.written(NodeCursor.each(3, NodeCursor.SCAN))));
            }
            connections.destroy();
        }
        walks.removeFirst();
        scans.removeFirst();
        return table();
    }

    private static List<String> names(String family, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "%s:v1:item:%08d:description-of-usual-length".formatted(family, n))
                .toList();
    }

    private static Round round(ClusterSetup cluster, LettuceConnections connections, String start) {
        cluster.write(names("mine", KEYS / SHARE));
        try (var connection = connections.open("test")) {
            var cpu = cpu(cluster);
            var began = System.nanoTime();
            var deleted = deleted(connection, start);
            var round = new Round((System.nanoTime() - began) / 1e9, cpu(cluster) - cpu);
            if (deleted != KEYS / SHARE) {
                throw new IllegalStateException("Deleted %d keys.".formatted(deleted));
            }
            return round;
        }
    }

    private static long deleted(KeyspaceConnection connection, String start) {
        var pattern = "mine:v1:item:*".getBytes(StandardCharsets.US_ASCII);
        var deleted = CompletableFuture.completedFuture(0L);
        var page = connection.scanLater(pattern, start, COUNT).join();
        while (true) {
            var next = page.last() ? null : connection.scanLater(pattern, page.cursor(), COUNT);
            for (var from = 0; from < page.names().size(); from += KeyDeletion.MAX_NAMES) {
                var to = Math.min(page.names().size(), from + KeyDeletion.MAX_NAMES);
                var some = connection.unlinkLater(page.names().subList(from, to));
                deleted = deleted.thenCombine(some, Long::sum);
            }
            deleted.join();
            if (next == null) {
                return deleted.join();
            }
            page = next.join();
        }
    }

    private static double cpu(ClusterSetup cluster) {
        return cluster.nodes().stream()
                .flatMap(node -> node.ask("INFO cpu").lines())
                .filter(line -> line.matches("used_cpu_(user|sys):.*"))
                .mapToDouble(line ->
                        Double.parseDouble(line.substring(line.indexOf(':') + 1).strip()))
                .sum();
    }

    private String table() {
        return """
                ## A family of a cluster

                Three masters, %,d keys of which one in %d is the family's, median of %d alternating rounds, COUNT %d.

                | method | wall s | CPU s of all masters |
                |---|---|---|
                | slot by slot, one UNLINK a slot | %s |
                | SCAN, one UNLINK for what shares a slot | %s |
                """.formatted(KEYS, SHARE, ROUNDS, COUNT, row(walks), row(scans));
    }

    private static String row(List<Round> rounds) {
        var seconds = rounds.stream().mapToDouble(Round::seconds).sorted().toArray();
        var cpu = rounds.stream().mapToDouble(Round::cpu).sorted().toArray();
        return String.format(Locale.ENGLISH, "%.2f | %.2f", seconds[seconds.length / 2], cpu[cpu.length / 2]);
    }
}
