package dev.keyward.purge.engine;

import dev.keyward.purge.engine.Judge.Fate;
import dev.keyward.redis.KeyName;
import dev.keyward.redis.KeyScan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** Counts what a purge would do, and deletes nothing: it has no way to. Stops when its time is over. */
public final class Survey {
    /** Names kept as a sample, each of those counted with the same chance. */
    public static final int SAMPLE = 200;

    /** Keys that a SCAN call looks at: as the standard pace does. */
    private static final int COUNT = 250;

    private final Step step;
    private final LongSupplier nanoTime;
    private final RandomGenerator random;

    private final List<KeyName> sample = new ArrayList<>();
    private long named;
    private long foreign;
    private long ambiguous;
    private long looked;

    public Survey(Step step, LongSupplier nanoTime, RandomGenerator random) {
        this.step = step;
        this.nanoTime = nanoTime;
        this.random = random;
    }

    /**
     * Scans for at most so long.
     *
     * @param keyCount keys the keyspace holds, to project the count when time runs out
     */
    public Found count(Duration atMost, long keyCount) {
        var deadline = nanoTime.getAsLong() + atMost.toNanos();
        var page = step.source().page(KeyScan.START, COUNT);
        while (nanoTime.getAsLong() - deadline < 0) {
            var read = Source.await(page);
            page = read.last() ? page : step.source().page(read.cursor(), COUNT);
            read.names().forEach(name -> note(name, step.judge().judge(name)));
            looked += read.looked();
            if (read.last()) {
                return found(named, true);
            }
        }
        return found(projected(keyCount), false);
    }

    private void note(KeyName name, Fate fate) {
        switch (fate) {
            case NAMED -> sample(name);
            case FOREIGN -> foreign++;
            case AMBIGUOUS -> ambiguous++;
            case UNRELATED -> {}
        }
    }

    /** Reservoir sampling: after n names each of them is in the sample with the chance SAMPLE / n. */
    private void sample(KeyName name) {
        named++;
        if (sample.size() < SAMPLE) {
            sample.add(name);
            return;
        }
        var place = random.nextLong(named);
        if (place < SAMPLE) {
            sample.set((int) place, name);
        }
    }

    private long projected(long keyCount) {
        return looked == 0 ? named : Math.max(named, Math.round((double) named * keyCount / looked));
    }

    private Found found(long count, boolean exact) {
        return new Found(count, exact, foreign, ambiguous, List.copyOf(sample), named, looked);
    }

    /**
     * What a survey found.
     *
     * @param count names that would be deleted; projected unless {@code exact}
     * @param foreign look-alikes seen
     * @param ambiguous names seen that another live family claims as well
     * @param named names seen that would be deleted
     * @param looked about how many keys the scan went past; 0 when nothing was scanned for
     */
    public record Found(
            long count, boolean exact, long foreign, long ambiguous, List<KeyName> sample, long named, long looked) {

        /** Nothing was scanned for. */
        Found(long count, boolean exact, long foreign, long ambiguous, List<KeyName> sample) {
            this(count, exact, foreign, ambiguous, sample, count, 0);
        }
    }
}
