package dev.keyward.bench;

import dev.keyward.testing.ConsoleProcess;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The same family in a small and in a large keyspace, each with a console of its own, in alternating rounds: a scan
 * reads everything that is there, an index only what is the family's.
 */
final class IndexBench {
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int WARM = 2;
    private static final int FAMILY = Integer.getInteger("family", 200_000);
    private static final int SMALL = FAMILY * 2;
    private static final int LARGE = FAMILY * 10;

    /** A keyspace and its console, and the seconds of its purges. */
    private static final class Place implements AutoCloseable {
        private final Stock stock;
        private final ConsoleProcess console;
        private final HttpClient client = HttpClient.newHttpClient();
        private final Governed governed;
        private final List<Double> scanned = new ArrayList<>();
        private final List<Double> indexed = new ArrayList<>();

        Place(int keys) throws IOException {
            stock = new Stock(FAMILY, keys - FAMILY);
            console = ConsoleProcess.start(
                    Machine.launch(),
                    Files.createTempDirectory("keyward-bench"),
                    "keyward.demo=true",
                    "keyward.redis=" + stock.uri());
            governed = new Governed(new Api(client, console.url(), "engineer"));
        }

        void round() throws Exception {
            stock.fill();
            scanned.add(seconds("scanned", Map.of(), 0));
            stock.fill();
            stock.index();
            indexed.add(seconds("indexed", Map.of("index", Map.of("key", Stock.INDEX, "kind", "SET")), 1));
            stock.dropIndex();
        }

        private double seconds(String kind, Map<String, Object> more, int left) {
            var path = governed.approved("STANDARD", more);
            var began = System.nanoTime();
            var took = (governed.run(kind, path) - began) / 1e9;
            governed.requireDone(path);
            stock.requireGone(kind, left);
            return took;
        }

        void forget() {
            scanned.clear();
            indexed.clear();
        }

        @Override
        public void close() {
            client.close();
            console.close();
            stock.close();
        }
    }

    String measure() throws Exception {
        try (var small = new Place(SMALL);
                var large = new Place(LARGE)) {
            for (var round = -WARM; round < ROUNDS; round++) {
                small.round();
                large.round();
                if (round == -1) {
                    small.forget();
                    large.forget();
                }
            }
            return text(small, large);
        }
    }

    private static String text(Place small, Place large) {
        return """
                ## A family of %,d in a small and in a large keyspace

                Seconds of governed purges at the standard pace, %d alternating rounds after %d that warm up (least–most).

                | keyspace | scanned | by an index |
                |---|---|---|
                | %,d keys | %s | %s |
                | %,d keys | %s | %s |
                | large against small | %s | %s |
                """.formatted(
                        FAMILY,
                        ROUNDS,
                        WARM,
                        SMALL,
                        Numbers.range(small.scanned),
                        Numbers.range(small.indexed),
                        LARGE,
                        Numbers.range(large.scanned),
                        Numbers.range(large.indexed),
                        ratios(large.scanned, small.scanned),
                        ratios(large.indexed, small.indexed));
    }

    private static String ratios(List<Double> large, List<Double> small) {
        var ratios = new ArrayList<Double>();
        for (var round = 0; round < large.size(); round++) {
            ratios.add(large.get(round) / small.get(round));
        }
        return Numbers.range(ratios);
    }
}
