package dev.keyward.purge.engine;

import dev.keyward.redis.KeyScan;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Fetches pages of a scan, the next one while this one is still being worked on. */
final class Pages {
    /** Slots a SCAN call looks at: the pace whose longest command bystanders hardly feel (docs/benchmarks.md). */
    static final int COUNT = 250;

    private final KeyScan scan;
    private final List<Step> steps;
    private final Executor executor;

    Pages(KeyScan scan, List<Step> steps, Executor executor) {
        this.scan = scan;
        this.steps = steps;
        this.executor = executor;
    }

    int steps() {
        return steps.size();
    }

    boolean exist(Position position) {
        return position.step() < steps.size();
    }

    Step step(Position position) {
        return steps.get(position.step());
    }

    /** Below three tenths of a page the next SCAN may overlap; above it the deletes alone keep the server busy. */
    static boolean sparse(int named) {
        return named * 10 < COUNT * 3;
    }

    CompletableFuture<KeyScan.Page> fetch(Position position) {
        var pattern = step(position).pattern();
        return CompletableFuture.supplyAsync(() -> scan.scan(pattern, position.cursor(), COUNT), executor);
    }

    static KeyScan.Page await(CompletableFuture<KeyScan.Page> page) {
        try {
            return page.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
