package dev.keyward.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Medians and quantiles. */
final class Numbers {
    private Numbers() {}

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((sorted.size() - 1) / 2);
    }

    /** @param q such as 0.99 */
    static double quantile(long[] values, double q) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.floor(q * (sorted.length - 1))];
    }

    static String plain(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }

    static String range(List<Double> values) {
        return "%s (%s–%s)"
                .formatted(
                        plain(median(values)),
                        plain(values.stream().min(Double::compare).orElse(Double.NaN)),
                        plain(values.stream().max(Double::compare).orElse(Double.NaN)));
    }
}
