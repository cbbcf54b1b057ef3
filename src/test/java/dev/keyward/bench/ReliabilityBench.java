package dev.keyward.bench;

import dev.keyward.testing.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The promises of {@code docs/reliability.md} under real faults: consoles in processes of their own that are killed,
 * frozen and stopped, servers that die, wires that break. {@code -Drounds=} says how often each; with
 * {@code -Dwrite=true} the table there is replaced. {@code -Dparts=} names some of kill, pair, many, restore, outage
 * and topology, {@code -Ddatabases=} some of H2 and POSTGRESQL.
 */
final class ReliabilityBench {
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final String PARTS = System.getProperty("parts", "kill,pair,many,restore,outage,topology");
    private static final String DATABASES = System.getProperty("databases", "H2,POSTGRESQL");
    private static final Path PAGE = Path.of("docs", "reliability.md");
    private static final String BEGIN = "<!-- measured -->";
    private static final String END = "<!-- end of what was measured -->";

    private final Promises promises = new Promises();

    String measure() throws IOException {
        for (var database : List.of(DATABASES.split(","))) {
            on(Database.valueOf(database));
        }
        var table = "Made by `./keyward bench reliability` with %d rounds on %s: %d cores, Java %s.%n%n%s"
                .formatted(
                        ROUNDS,
                        java.time.LocalDate.now(java.time.ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        promises.table());
        System.out.println(table);
        if (Boolean.getBoolean("write")) {
            written(table);
        }
        return "## Promises under faults\n\nTheir rounds and bounds are in [reliability.md](reliability.md).\n";
    }

    private void on(Database database) {
        part("kill", () -> {
            try (var rounds = new KillRounds(database, properties(database))) {
                rounds.run(promises, ROUNDS);
                rounds.complaints().forEach(System.err::println);
            }
        });
        part(database == Database.POSTGRESQL ? "pair" : "", () -> {
            try (var rounds = new PairRounds(properties(database))) {
                rounds.run(promises, ROUNDS);
            }
        });
        part("many", () -> {
            try (var rounds = new ManyRounds(database, properties(database))) {
                rounds.run(promises, ROUNDS);
            }
        });
        part("restore", () -> {
            try (var rounds = new RestoreRounds(database, properties(database))) {
                rounds.run(promises, ROUNDS);
            }
        });
        part("outage", () -> {
            try (var rounds = new OutageRounds(database, properties(database))) {
                rounds.run(promises, ROUNDS);
            }
        });
        part("topology", () -> {
            try (var rounds = new TopologyRounds(database, properties(database))) {
                rounds.run(promises, ROUNDS);
            }
        });
    }

    /** A part that cannot be carried on is told as that, and the others go on. */
    private void part(String name, Runnable rounds) {
        if (!List.of(PARTS.split(",")).contains(name)) {
            return;
        }
        try {
            rounds.run();
        } catch (RuntimeException broken) {
            System.err.println("The part %s ended early.".formatted(name));
            broken.printStackTrace();
        }
        System.err.println(promises.table());
    }

    /** A file in the console's folder, or a new database of a PostgreSQL. */
    private static Map<String, String> properties(Database database) {
        return database == Database.H2 ? Map.of() : database.createOne();
    }

    private static void written(String table) throws IOException {
        var page = Files.readString(PAGE);
        var begin = page.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(PAGE, page.substring(0, begin) + "\n" + table + page.substring(page.indexOf(END)));
    }
}
