package dev.keyward.shell.kit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** How much time charts show, and in which steps. */
public enum ChartRange {
    DAY("Last 24 hours", Duration.ofDays(1), Duration.ofMinutes(5)),
    WEEK("Last 7 days", Duration.ofDays(7), Duration.ofHours(1)),
    MONTH("Last 28 days", Duration.ofDays(28), Duration.ofHours(2));

    private final String words;
    private final Duration length;
    private final Duration step;

    ChartRange(String words, Duration length, Duration step) {
        this.words = words;
        this.length = length;
        this.step = step;
    }

    public String words() {
        return words;
    }

    /** Steps shorter than what is reported would be points with gaps between them. */
    public Duration step(Duration reported) {
        return reported.compareTo(step) > 0 ? reported : step;
    }

    /** The beginnings of steps of this length, up to the one that runs now. */
    public List<Instant> steps(Instant now, Duration each) {
        var seconds = each.toSeconds();
        var end = Instant.ofEpochSecond((now.getEpochSecond() / seconds + 1) * seconds);
        return Stream.iterate(end.minus(length), at -> at.isBefore(end), at -> at.plus(each))
                .toList();
    }
}
