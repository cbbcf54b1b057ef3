package dev.keyward.discovery;

import dev.keyward.discovery.Observed.Bin;
import dev.keyward.discovery.Observed.Spread;
import dev.keyward.discovery.tally.Estimate;
import dev.keyward.discovery.tally.Picks.Read;
import dev.keyward.redis.KeyFact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Puts together what sampled keys look like. */
record Observing(List<Read> reads) {
    private static final List<Duration> BINS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofDays(1),
            Duration.ofDays(7),
            Duration.ofDays(30));

    Observed observed(String family, Estimate keys, Estimate bytes) {
        var lives = values(fact -> fact.lifeMillis() < 0 ? -1 : fact.lifeMillis());
        var seconds = Arrays.stream(lives).map(millis -> millis / 1_000).toArray();
        return new Observed(
                family,
                reads.size(),
                reads.size() - lives.length,
                spread(seconds),
                bins(seconds),
                counted(KeyFact::type),
                spread(values(KeyFact::bytes)),
                spread(values(KeyFact::idleSeconds)),
                counted(KeyFact::encoding),
                keys,
                bytes,
                overhead());
    }

    /** Those that were told, in order. */
    private long[] values(ToLongFunction<KeyFact> value) {
        return reads.stream()
                .map(Read::fact)
                .mapToLong(value)
                .filter(some -> some >= 0)
                .sorted()
                .toArray();
    }

    private Map<String, Long> counted(Function<KeyFact, String> word) {
        var counts = new TreeMap<String, Long>();
        reads.stream()
                .map(Read::fact)
                .map(word)
                .filter(text -> !text.isEmpty())
                .forEach(text -> counts.merge(text, 1L, Long::sum));
        return counts;
    }

    private static @Nullable Spread spread(long[] sorted) {
        return sorted.length == 0
                ? null
                : new Spread(
                        Arrays.stream(sorted).average().orElse(0),
                        quantile(sorted, 0.1),
                        quantile(sorted, 0.5),
                        quantile(sorted, 0.9),
                        quantile(sorted, 0.99),
                        sorted[sorted.length - 1]);
    }

    private static double quantile(long[] sorted, double q) {
        return sorted[(int) Math.ceil(q * sorted.length) - 1];
    }

    /** The last bin has no end. */
    private static List<Bin> bins(long[] seconds) {
        var bins = new ArrayList<Bin>();
        long from = -1;
        for (var bin : BINS) {
            bins.add(bin(seconds, from, bin.toSeconds()));
            from = bin.toSeconds();
        }
        bins.add(bin(seconds, from, Long.MAX_VALUE));
        return bins;
    }

    private static Bin bin(long[] seconds, long above, long upTo) {
        return new Bin(
                upTo,
                Arrays.stream(seconds)
                        .filter(some -> some > above && some <= upTo)
                        .count());
    }

    /** Bytes of a string beside its name and value. */
    private @Nullable Double overhead() {
        var beside = reads.stream()
                .filter(read -> read.fact().bytes() >= 0 && read.fact().valueBytes() >= 0)
                .mapToLong(read ->
                        read.fact().bytes() - read.nameBytes() - read.fact().valueBytes())
                .average();
        return beside.isPresent() ? Double.valueOf(beside.getAsDouble()) : null;
    }
}
