package dev.keyward.purge.ui;

import dev.keyward.purge.PurgeHistory.Past;
import java.util.List;

/** How earlier runs of a family went, in a sentence. */
final class HistoryWords {
    private HistoryWords() {}

    static String of(List<Past> runs) {
        if (runs.isEmpty()) {
            return "No run of this family has come to its end yet, so there is nothing to compare with.";
        }
        var rates = runs.stream().map(Past::keysPerSecond).sorted().toList();
        return "The last %s: median %s keys/s, from %s to %s, %s keys each at the median."
                .formatted(
                        runs.size() == 1 ? "run that ended" : runs.size() + " runs that ended",
                        Figures.number(median(rates)),
                        Figures.number(rates.getFirst()),
                        Figures.number(rates.getLast()),
                        Figures.number(
                                median(runs.stream().map(Past::deleted).sorted().toList())));
    }

    /** One run beside those before it, such as {@code 1.4 times as fast as the median of 5 earlier runs}. */
    static String beside(double keysPerSecond, List<Past> earlier) {
        if (earlier.isEmpty() || keysPerSecond <= 0) {
            return "Nothing to compare with yet.";
        }
        var median = median(earlier.stream().map(Past::keysPerSecond).sorted().toList());
        var times = median == 0 ? 0 : keysPerSecond / median;
        var said = times < 0.1 ? "Under a tenth as fast as" : "%.1f times as fast as".formatted(times);
        return "%s the median of %s (%s keys/s); time that it stood still counts."
                .formatted(
                        said,
                        earlier.size() == 1 ? "the one earlier run" : earlier.size() + " earlier runs",
                        Figures.number(median));
    }

    /** The lower one of two in the middle. */
    private static long median(List<Long> sorted) {
        return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) / 2);
    }
}
