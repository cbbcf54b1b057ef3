package dev.keyward.maturity.criteria;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** The words for numbers in what was observed. */
final class Say {
    private Say() {}

    static String percent(double share) {
        var percent = share * 100;
        return percent == Math.rint(percent)
                ? "%.0f %%".formatted(percent)
                : String.format(Locale.ROOT, "%.1f %%", percent);
    }

    /** Whole days, or hours under two days. */
    static String duration(Duration duration) {
        return duration.toHours() < 48 ? count(duration.toHours(), "hour") : count(duration.toDays(), "day");
    }

    static String ago(Instant then, Instant now) {
        var age = Duration.between(then, now);
        return age.toHours() < 1 ? "within the last hour" : duration(age) + " ago";
    }

    static String count(long number, String thing) {
        return number == 1 ? "1 " + thing : number + " " + thing + "s";
    }
}
