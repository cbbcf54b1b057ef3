package dev.keyward.bench;

import dev.keyward.pace.Pace;
import dev.keyward.testing.ConsoleProcess;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;
import java.util.regex.Pattern;

/**
 * Governed purges at every pace beside the ways they replace, in alternating rounds on one Redis, and what a bystander
 * feels during each. {@code -Drounds}, {@code -Dkeys}, {@code -Dfamily} (and {@code -Ddense}) make it smaller, {@code
 * -Donly=standard|bare} leaves out every way whose name does not have one of these words.
 */
final class PurgeBench {
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int WARM = Integer.getInteger("warm", 2);
    private static final int KEYS = Integer.getInteger("keys", 2_000_000);
    private static final Pattern ONLY = Pattern.compile(System.getProperty("only", ""));

    private final Map<String, Method> methods = new LinkedHashMap<>();
    private final Map<String, List<Sample>> samples = new LinkedHashMap<>();
    private final Stock stock;
    private final DoubleSupplier toil;

    /** A way to delete the family, made ready before the clock runs. */
    interface Method {
        Sample.Phase ready() throws Exception;
    }

    private PurgeBench(Stock stock, DoubleSupplier toil) {
        this.stock = stock;
        this.toil = toil;
    }

    /** The family among many others, and then the many among few. */
    static String measure() throws Exception {
        Machine.output("redis-cli", "--version"); // asked first, before minutes of work
        var page = new StringBuilder();
        for (var family :
                List.of(Integer.getInteger("family", KEYS / 10), Integer.getInteger("dense", KEYS / 10 * 9))) {
            if (family > 0) {
                page.append(page.isEmpty() ? "" : "\n").append(measured(family));
            }
        }
        return page.toString();
    }

    private static String measured(int family) throws Exception {
        var folder = Files.createTempDirectory("keyward-bench");
        try (var stock = new Stock(family, KEYS - family);
                var rivals = new Rivals(stock);
                var console = ConsoleProcess.start(
                        Machine.launch(), folder, "keyward.demo=true", "keyward.redis=" + stock.uri());
                var client = HttpClient.newHttpClient()) {
            var bench = new PurgeBench(stock, () -> Machine.toil(console.pid()));
            bench.offer(rivals, new Governed(new Api(client, console.url(), "engineer")), console.pid());
            bench.rounds();
            return new PurgeTable(stock, ROUNDS, WARM, bench.samples).text();
        }
    }

    private void offer(Rivals rivals, Governed governed, long console) {
        methods.put(PurgeTable.SHELL, () -> rivals::shell);
        methods.put(PurgeTable.THOUSANDS, () -> rivals::shellOfThousands);
        methods.put(PurgeTable.INSIGHT, () -> rivals::insight);
        for (var pace : List.of("STANDARD", "GENTLE", "FAST", "CAPPED")) {
            methods.put(PurgeTable.governed(pace), () -> begun(governed, pace, Map.of()));
            methods.put(
                    PurgeTable.aside(pace),
                    () -> begun(governed, pace, Map.of()).aside(console));
        }
        methods.put(PurgeTable.INDEXED, () -> {
            stock.index();
            return begun(governed, "STANDARD", Map.of("index", Map.of("key", Stock.INDEX, "kind", "SET")));
        });
        methods.put(PurgeTable.BARE, () -> () -> rivals.bare(Pace.STANDARD));
        methods.put(PurgeTable.BARE_GENTLE, () -> () -> rivals.bare(Pace.GENTLE));
        methods.put(PurgeTable.FLOOR, () -> rivals::floor);
        methods.keySet().removeIf(name -> !ONLY.matcher(name).find());
    }

    private static Sample.Phase begun(Governed governed, String pace, Map<String, Object> more) {
        return new GovernedPhase(governed, pace + more, governed.approved(pace, more));
    }

    /** The first ones warm up and are forgotten; each begins with another method. */
    private void rounds() throws Exception {
        for (var round = -WARM; round < ROUNDS; round++) {
            var names = new ArrayList<>(methods.keySet());
            java.util.Collections.rotate(names, -Math.max(0, round));
            idle();
            for (var name : names) {
                System.err.printf("  round %d of %d: %s%n", round + 1, ROUNDS, name);
                keep(name, purged(name));
            }
            if (round < 0) {
                samples.clear();
            }
        }
    }

    private void idle() throws Exception {
        keep(PurgeTable.IDLE, Sample.of(stock, PurgeBench::rest));
    }

    private static void rest() {
        LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
    }

    private void keep(String name, Sample sample) {
        samples.computeIfAbsent(name, first -> new ArrayList<>()).add(sample);
    }

    private Sample purged(String name) throws Exception {
        stock.fill();
        var phase = java.util.Objects.requireNonNull(methods.get(name)).ready();
        var sample = Sample.of(stock, toil, phase);
        var indexed = name.equals(PurgeTable.INDEXED);
        stock.requireGone(name, indexed ? 1 : 0);
        if (indexed) {
            stock.dropIndex();
        }
        return sample;
    }
}
