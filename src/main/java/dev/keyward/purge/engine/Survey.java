package dev.keyward.purge.engine;

import dev.keyward.purge.engine.Judge.Fate;
import dev.keyward.redis.KeyName;
import dev.keyward.redis.KeyScan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** Counts what a purge would do, and deletes nothing: it has no way to. Stops when its time is over. */
public final class Survey {
    /** Names kept as a sample, each of those counted with the same chance. */
    public static final int SAMPLE = 200;

    private final Pages pages;
    private final LongSupplier nanoTime;
    private final RandomGenerator random;

    private final List<KeyName> sample = new ArrayList<>();
    private long named;
    private long foreign;
    private long ambiguous;
    private long slots;

    public Survey(KeyScan scan, List<Step> steps, Executor prefetch, LongSupplier nanoTime, RandomGenerator random) {
        this.pages = new Pages(scan, steps, prefetch);
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
        var position = Position.START;
        var page = pages.exist(position) ? pages.fetch(position) : null;
        while (page != null && nanoTime.getAsLong() - deadline < 0) {
            var read = Pages.await(page);
            var judge = pages.step(position).judge();
            position = position.behind(read);
            page = pages.exist(position) ? pages.fetch(position) : null;
            read.names().forEach(name -> note(name, judge.judge(name)));
            slots += Pages.COUNT;
        }
        return page == null ? found(named, true) : found(projected(keyCount), false);
    }

    private void note(KeyName name, Fate fate) {
        switch (fate) {
            case NAMED -> sample(name);
            case FOREIGN -> foreign++;
            case AMBIGUOUS -> ambiguous++;
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
        var everything = (double) keyCount * pages.steps();
        return slots == 0 ? named : Math.max(named, Math.round(named * everything / slots));
    }

    private Found found(long count, boolean exact) {
        return new Found(count, exact, foreign, ambiguous, List.copyOf(sample));
    }

    /**
     * What a survey found.
     *
     * @param count names that would be deleted; projected unless {@code exact}
     * @param foreign look-alikes seen
     * @param ambiguous names seen that another live family claims as well
     */
    public record Found(long count, boolean exact, long foreign, long ambiguous, List<KeyName> sample) {}
}
