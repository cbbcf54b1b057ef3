package dev.keyward.measurement.ui;

import java.time.Duration;

/** How much time the charts show, and in which steps. */
enum Range {
    DAY("Last 24 hours", Duration.ofDays(1), Duration.ofMinutes(5)),
    WEEK("Last 7 days", Duration.ofDays(7), Duration.ofMinutes(30)),
    MONTH("Last 28 days", Duration.ofDays(28), Duration.ofHours(2));

    private final String words;
    private final Duration length;
    private final Duration step;

    Range(String words, Duration length, Duration step) {
        this.words = words;
        this.length = length;
        this.step = step;
    }

    String words() {
        return words;
    }

    Duration length() {
        return length;
    }

    Duration step() {
        return step;
    }
}
