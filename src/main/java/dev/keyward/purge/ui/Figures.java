package dev.keyward.purge.ui;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;

/** Numbers as people read them. */
final class Figures {
    private static final String[] UNITS = {"KB", "MB", "GB", "TB"};

    private Figures() {}

    /** Such as {@code 182,340}. */
    static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }

    /** Such as {@code 1 key} or {@code 182,340 keys}. */
    static String keys(long number) {
        return number(number) + (number == 1 ? " key" : " keys");
    }

    /** Such as {@code 18.4 MB}, in powers of 1,000. */
    static String bytes(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        var size = bytes / 1_000.0;
        var unit = 0;
        while (size >= 999.95 && unit < UNITS.length - 1) {
            size /= 1_000;
            unit++;
        }
        return String.format(Locale.ENGLISH, "%.1f %s", size, UNITS[unit]);
    }

    /** A duration that is only foreseen: below a second nobody knows it that well. */
    static String estimate(Duration duration) {
        return duration.toMillis() < 1_000 ? "under 1 s" : duration(duration);
    }

    /** Such as {@code 850 ms}, {@code 12 s}, {@code 3 min 5 s}, {@code 2 h 10 min}. */
    static String duration(Duration duration) {
        if (duration.toMillis() < 1_000) {
            return Math.max(0, duration.toMillis()) + " ms";
        }
        var seconds = duration.toSeconds();
        if (seconds < 10) {
            return String.format(Locale.ENGLISH, "%.1f s", duration.toMillis() / 1_000.0);
        }
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3_600) {
            return seconds / 60 + " min" + rest(seconds % 60, "s");
        }
        return seconds / 3_600 + " h" + rest(seconds % 3_600 / 60, "min");
    }

    private static String rest(long number, String unit) {
        return number == 0 ? "" : " %d %s".formatted(number, unit);
    }
}
