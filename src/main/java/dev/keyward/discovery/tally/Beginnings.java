package dev.keyward.discovery.tally;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How nobody's keys are spread over first segments. Beyond some thousand different ones, or where one is very long, keys
 * count for "all others", the empty beginning. Not safe for several threads.
 */
public final class Beginnings {
    /** More different first segments than any register has domains. */
    static final int MOST = 5_000;

    private static final int LONGEST = 100;
    private final Map<String, Weight> weights = new HashMap<>();

    /** Keys heard of, and of some of them their bytes. */
    private record Weight(long keys, long measured, long bytes) {
        static final Weight NONE = new Weight(0, 0, 0);

        Weight plus(Weight other) {
            return new Weight(keys + other.keys, measured + other.measured, bytes + other.bytes);
        }

        double mean(double otherwise) {
            return measured == 0 ? otherwise : (double) bytes / measured;
        }
    }

    /** @param bytes -1 when nobody measured it */
    public void add(byte[] name, long bytes) {
        var beginning = beginning(name);
        var known = weights.size() < MOST || weights.containsKey(beginning) ? beginning : "";
        weights.merge(known, new Weight(1, bytes < 0 ? 0 : 1, Math.max(0, bytes)), Weight::plus);
    }

    /** In bytes, one character each. */
    private static String beginning(byte[] name) {
        int end = 0;
        while (end < name.length && end <= LONGEST && name[end] != ':') {
            end++;
        }
        return end > LONGEST ? "" : new String(name, 0, end, StandardCharsets.ISO_8859_1);
    }

    public Beginnings plus(Beginnings other) {
        other.weights.forEach((beginning, weight) -> weights.merge(beginning, weight, Weight::plus));
        return this;
    }

    /** These bytes, spread over the beginnings as the keys that were heard of are. */
    public Map<String, Double> spread(double bytes) {
        var all = weights.values().stream().reduce(Weight.NONE, Weight::plus);
        var mean = all.mean(1);
        var sum = weights.values().stream()
                .mapToDouble(weight -> weight.keys() * weight.mean(mean))
                .sum();
        return weights.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> sum <= 0
                                ? 0
                                : bytes
                                        * entry.getValue().keys()
                                        * entry.getValue().mean(mean)
                                        / sum));
    }

    /** One line, for a checkpoint. */
    public String written() {
        return weights.entrySet().stream()
                .map(entry -> "%s %d %d %d"
                        .formatted(
                                Base64.getEncoder()
                                        .encodeToString(entry.getKey().getBytes(StandardCharsets.ISO_8859_1)),
                                entry.getValue().keys(),
                                entry.getValue().measured(),
                                entry.getValue().bytes()))
                .collect(Collectors.joining(","));
    }

    public static Beginnings read(String line) {
        var read = new Beginnings();
        Arrays.stream(line.split(","))
                .filter(part -> !part.isEmpty())
                .forEach(part -> read.fill(List.of(part.split(" "))));
        return read;
    }

    private void fill(List<String> part) {
        var beginning = new String(Base64.getDecoder().decode(part.getFirst()), StandardCharsets.ISO_8859_1);
        weights.put(
                beginning,
                new Weight(Long.parseLong(part.get(1)), Long.parseLong(part.get(2)), Long.parseLong(part.get(3))));
    }
}
