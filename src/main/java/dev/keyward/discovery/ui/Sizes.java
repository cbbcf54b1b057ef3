package dev.keyward.discovery.ui;

import dev.keyward.discovery.tally.Estimate;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;

/** Numbers of scans as people read them; what was sampled says "about" and between which ends it lies. */
final class Sizes {
    private static final String[] UNITS = {"KB", "MB", "GB", "TB"};

    private Sizes() {}

    /** Such as {@code 182,340}. */
    static String number(double number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(Math.round(number));
    }

    /** Such as {@code 1 key} or {@code 182,340 keys}. */
    static String keys(double number) {
        return number(number) + (Math.round(number) == 1 ? " key" : " keys");
    }

    /** Such as {@code about 182,340 keys}, or without "about" when they were counted. */
    static String keys(Estimate keys) {
        return about(keys) + keys(keys.value());
    }

    static String bytes(Estimate bytes) {
        return about(bytes) + bytes(bytes.value());
    }

    /** Such as {@code 18.4 MB}, in powers of 1,000. */
    static String bytes(double bytes) {
        if (bytes < 999.5) {
            return Math.round(bytes) + " B";
        }
        var size = bytes / 1_000.0;
        var unit = 0;
        while (size >= 999.95 && unit < UNITS.length - 1) {
            size /= 1_000;
            unit++;
        }
        return String.format(Locale.ENGLISH, "%.1f %s", size, UNITS[unit]);
    }

    /** Such as {@code 17.9 MB to 18.9 MB}; empty for what was counted. */
    static String ends(Estimate bytes) {
        return isSure(bytes) ? "" : "%s to %s".formatted(bytes(bytes.low()), bytes(bytes.high()));
    }

    /** Such as {@code 12,400 to 12,900}; empty for what was counted. */
    static String endsOfKeys(Estimate keys) {
        return isSure(keys) ? "" : "%s to %s".formatted(number(keys.low()), number(keys.high()));
    }

    /** A part of the whole, such as {@code 87.4 %}; what is not nothing is never said to be. */
    static String share(double share) {
        var percent = share * 100;
        if (percent == 0 || percent == 100) {
            return percent == 0 ? "0 %" : "100 %";
        }
        if (percent < 0.05) {
            return "< 0.1 %";
        }
        if (percent > 99.95) {
            return "> 99.9 %";
        }
        return String.format(Locale.ENGLISH, "%.1f %%", percent);
    }

    /** Such as {@code 850 ms}, {@code 12 s}, {@code 3 min 5 s}, {@code 2 h 10 min}, {@code 4 d 3 h}. */
    static String duration(Duration duration) {
        var seconds = duration.toSeconds();
        if (duration.toMillis() < 1_000) {
            return Math.max(0, duration.toMillis()) + " ms";
        }
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3_600) {
            return seconds / 60 + " min" + rest(seconds % 60, "s");
        }
        return seconds < 86_400
                ? seconds / 3_600 + " h" + rest(seconds % 3_600 / 60, "min")
                : seconds / 86_400 + " d" + rest(seconds % 86_400 / 3_600, "h");
    }

    private static String rest(long number, String unit) {
        return number == 0 ? "" : " %d %s".formatted(number, unit);
    }

    /** Counted, or so sure that both ends are one. */
    static boolean isSure(Estimate estimate) {
        return estimate.exact() || estimate.low() >= estimate.high();
    }

    private static String about(Estimate estimate) {
        return isSure(estimate) ? "" : "about ";
    }
}
