package dev.keyward.bench;

import dev.keyward.testing.ConsoleProcess;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Whether a purge needs more memory for more keys: the console's live heap, after a full collection, looked at again and
 * again while it purges a small family and one a hundred times as large. {@code -Dsmall} and {@code -Dlarge} set them.
 */
final class HeapBench {
    private static final int SMALL = Integer.getInteger("small", 100_000);
    private static final int LARGE = Integer.getInteger("large", 10_000_000);
    private static final int OTHERS = 1_000;

    /** How long a run takes at least, so that it is looked at often. */
    private static final int SECONDS = 15;

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    String measure() throws Exception {
        try (var stock = new Stock(LARGE, OTHERS);
                var console = ConsoleProcess.start(
                        Machine.launch(),
                        Files.createTempDirectory("keyward-bench"),
                        "keyward.demo=true",
                        "keyward.redis=" + stock.uri());
                var client = HttpClient.newHttpClient()) {
            var governed = new Governed(new Api(client, console.url(), "engineer"));
            peak(
                    stock,
                    governed,
                    console.pid(),
                    LARGE); // the first one fills caches that are bounded, such as that of the database
            return table(peak(stock, governed, console.pid(), SMALL), peak(stock, governed, console.pid(), LARGE));
        }
    }

    private static String table(Peak small, Peak large) {
        return """
                ## Heap of a purge

                The console's live heap after full collections during the run; the largest of them.

                | keys | MiB | looks |
                |---|---|---|
                | %,d | %s | %d |
                | %,d | %s | %d |

                The larger purge takes %s times the heap of the smaller one.
                """.formatted(
                        SMALL,
                        Numbers.plain(small.mib()),
                        small.looks(),
                        LARGE,
                        Numbers.plain(large.mib()),
                        large.looks(),
                        Numbers.plain(large.mib() / small.mib()));
    }

    private record Peak(double mib, int looks) {}

    private static Peak peak(Stock stock, Governed governed, long console, int keys) throws Exception {
        stock.fill(keys);
        var path = governed.approved("STANDARD", Map.of("maxKeysPerSecond", keys / SECONDS));
        var run = Thread.ofVirtual().start(() -> governed.run("of " + keys, path));
        var peak = new Peak(0, 0);
        while (run.isAlive()) {
            peak = new Peak(Math.max(peak.mib(), live(console)), peak.looks() + 1);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        governed.requireDone(path);
        stock.requireGone("The purge", 0);
        return peak;
    }

    private static double live(long pid) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = String.valueOf(pid);
        Machine.output(jcmd, process, "GC.run");
        var used = USED.matcher(Machine.output(jcmd, process, "GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("The JVM does not tell its heap.");
        }
        return Long.parseLong(used.group(1)) / 1_024.0;
    }
}
