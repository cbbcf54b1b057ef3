package dev.keyward.bench;

import dev.keyward.testing.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;

/**
 * The promises of {@code docs/reliability.md} under real faults: consoles in processes of their own that are killed,
 * frozen and stopped, servers that die, wires that break, disks that are full. {@code -Drounds=} says how often each,
 * {@code -Dminutes=} when to stop, {@code -Dparts=} and {@code -Ddatabases=} which, {@code -Dlanes=} how many
 * side by side, since most rounds wait for most of their time. With {@code -Dwrite=true} rounds are kept
 * in a file, counted with those of earlier runs, and the table is made of all of them: what is there is not done again.
 */
final class ReliabilityBench {
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int LANES = Integer.getInteger("lanes", 1);
    private static final boolean WRITES = Boolean.getBoolean("write");
    private static final Path PAGE = Path.of("docs", "reliability.md");
    private static final Path KEPT = Path.of("docs", "reliability-rounds.tsv");
    private static final String BEGIN = "<!-- measured -->";
    private static final String END = "<!-- end of what was measured -->";

    /** These take two consoles, and an H2 file admits one. */
    private static final Set<String> ON_POSTGRESQL = Set.of("pair", "tiny");

    private static final Map<String, Part> PARTS = parts();

    private final Copies copies = new Copies();
    private final RoundFile file = new RoundFile(WRITES ? KEPT : null);
    private final Promises promises = new Promises(file, Duration.ofMinutes(Integer.getInteger("minutes", 10_000)));

    /** Makes what a part needs, on a database of its own. */
    private interface Part {
        FaultRounds on(Database database, Map<String, String> properties);
    }

    private static Map<String, Part> parts() {
        var parts = new LinkedHashMap<String, Part>();
        parts.put("kill", KillRounds::new);
        parts.put("pair", (database, properties) -> new PairRounds(properties));
        parts.put("tiny", (database, properties) -> new TinyRounds(properties));
        parts.put("many", ManyRounds::new);
        parts.put("restore", RestoreRounds::new);
        parts.put("outage", OutageRounds::new);
        parts.put("away", AwayRounds::new);
        parts.put("unwritten", UnwrittenRounds::new);
        parts.put("topology", TopologyRounds::new);
        return parts;
    }

    String measure() {
        try (var lanes = Executors.newFixedThreadPool(LANES)) {
            for (var lane = 0; lane < LANES; lane++) {
                for (var database : databases()) {
                    chosen().forEach(name -> lanes.submit(() -> part(name, database)));
                }
            }
        }
        written();
        System.out.println(table());
        return "## Promises under faults\n\nTheir rounds and bounds are in [reliability.md](reliability.md).\n";
    }

    private static List<Database> databases() {
        return List.of(System.getProperty("databases", "H2,POSTGRESQL").split(",")).stream()
                .map(Database::valueOf)
                .toList();
    }

    private static List<String> chosen() {
        var wanted = List.of(
                System.getProperty("parts", String.join(",", PARTS.keySet())).split(","));
        if (!PARTS.keySet().containsAll(wanted)) {
            throw new IllegalArgumentException("The parts are " + PARTS.keySet());
        }
        return wanted;
    }

    /** A part that cannot be carried on is told as that, and the others go on. */
    private void part(String name, Database database) {
        var impossible = ON_POSTGRESQL.contains(name) && database != Database.POSTGRESQL;
        if (impossible || !promises.hasTime() || file.isOver(name, database, ROUNDS)) {
            return;
        }
        var copy = "%s on %s".formatted(name, database);
        if (!copies.begins(copy)) {
            return;
        }
        System.err.println(copy);
        if (copies.ends(copy, carriedOut(name, database))) {
            file.over(name, database, ROUNDS);
        }
        written();
    }

    /** Whether nothing of it was left to begin. */
    private boolean carriedOut(String name, Database database) {
        try (var rounds = part(name).on(database, properties(database))) {
            rounds.run(promises, ROUNDS);
            return promises.hasTime();
        } catch (RuntimeException broken) {
            System.err.println("The part %s ended early.".formatted(name));
            broken.printStackTrace();
            return false;
        }
    }

    private static Part part(String name) {
        return java.util.Objects.requireNonNull(PARTS.get(name));
    }

    /** A file in the console's folder, or a new database of a PostgreSQL. */
    private static Map<String, String> properties(Database database) {
        return database == Database.H2 ? Map.of() : database.createOne();
    }

    private String table() {
        return "%s%n%n%s"
                .formatted(Machine.line(RoundFile.days(file.rounds())), new PromiseTable(file.rounds()).text());
    }

    private synchronized void written() {
        if (!WRITES) {
            return;
        }
        try {
            var page = Files.readString(PAGE);
            var before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
            Files.writeString(PAGE, before + "\n" + table() + page.substring(page.indexOf(END)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
