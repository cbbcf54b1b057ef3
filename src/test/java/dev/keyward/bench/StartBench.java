package dev.keyward.bench;

import dev.keyward.testing.ConsoleProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long it takes from the command to a console that is ready, on data that is there. */
final class StartBench {
    private static final int ROUNDS = Integer.getInteger("rounds", 5);

    String measure() throws IOException {
        var folder = Files.createTempDirectory("keyward-bench");
        start(true, folder);
        var cached = new ArrayList<Double>();
        var plain = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            cached.add(start(true, folder));
            plain.add(start(false, folder));
        }
        return """
                ## Start-up

                From the command to `GET /api/v1/health/ready` answering 200, medians of %d alternating starts
                (least–most), on the demo's data of an earlier start.

                | | seconds |
                |---|---|
                | `./keyward` with nothing to build (unpacked, ahead-of-time cache) | %s |
                | `java -jar keyward.jar` | %s |
                """.formatted(ROUNDS, Numbers.range(cached), Numbers.range(plain));
    }

    private static double start(boolean cached, Path folder) {
        var began = System.nanoTime();
        try (var console = ConsoleProcess.start(List.of(Machine.launch(cached)), folder, "keyward.demo=true")) {
            var seconds = (System.nanoTime() - began) / 1e9;
            System.err.printf("%s was ready after %s s%n", console.url(), Numbers.plain(seconds));
            return seconds;
        }
    }
}
