package dev.keyward.discovery.tally;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How long keys had left to live, of those that were read. Kept by quarters of a doubling, so that two of them add up and a
 * median is right within a tenth. Not safe for several threads.
 */
public final class Lives {
    private static final int STEPS_OF_A_DOUBLING = 4;

    /** Keys with at least so many seconds left, by the step these are in. */
    private final Map<Integer, Long> steps = new TreeMap<>();

    private long read;
    private long expiring;
    private long longest;

    /** @param millis left to live; -1 for a key that never expires */
    public void add(long millis) {
        read++;
        if (millis >= 0) {
            var seconds = millis / 1_000;
            expiring++;
            longest = Math.max(longest, seconds);
            steps.merge(step(seconds), 1L, Long::sum);
        }
    }

    private static int step(long seconds) {
        return (int) Math.floor(Math.log1p(seconds) / Math.log(2) * STEPS_OF_A_DOUBLING);
    }

    /** The middle of a step. */
    private static long seconds(int step) {
        return Math.round(Math.pow(2, (step + 0.5) / STEPS_OF_A_DOUBLING) - 1);
    }

    public void addAll(Lives other) {
        read += other.read;
        expiring += other.expiring;
        longest = Math.max(longest, other.longest);
        other.steps.forEach((step, keys) -> steps.merge(step, keys, Long::sum));
    }

    /** Null when no key was read. */
    public @Nullable Expiry expiry() {
        if (read == 0) {
            return null;
        }
        return expiring == 0 ? Expiry.never(read) : Expiry.of(read, expiring, median(), longest);
    }

    private long median() {
        long below = 0;
        for (var step : steps.entrySet()) {
            below += step.getValue();
            if (below * 2 >= expiring) {
                return Math.min(longest, seconds(step.getKey()));
            }
        }
        return longest;
    }

    /** One line, for a checkpoint. */
    public String written() {
        var bins = steps.entrySet().stream()
                .map(step -> step.getKey() + "=" + step.getValue())
                .collect(Collectors.joining(","));
        return "%d %d %d %s".formatted(read, expiring, longest, bins);
    }

    public static Lives read(String written) {
        var lives = new Lives();
        var parts = written.split(" ", -1);
        lives.read = Long.parseLong(parts[0]);
        lives.expiring = Long.parseLong(parts[1]);
        lives.longest = Long.parseLong(parts[2]);
        Arrays.stream(parts[3].split(","))
                .filter(bin -> !bin.isEmpty())
                .map(bin -> bin.split("="))
                .forEach(bin -> lives.steps.put(Integer.valueOf(bin[0]), Long.valueOf(bin[1])));
        return lives;
    }
}
