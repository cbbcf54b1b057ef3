package dev.keyward.review.agenda;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and days as the report writes them. */
public final class Say {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    private Say() {}

    /** A day in UTC, such as {@code 30 Sep 2026}. */
    public static String day(Instant at) {
        return DAY.format(at.atOffset(ZoneOffset.UTC));
    }

    /** A moment in UTC, such as {@code 30 Sep 2026, 14:05 UTC}. */
    public static String moment(Instant at) {
        return MOMENT.format(at.atOffset(ZoneOffset.UTC));
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Such as {@code 12,400}. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A share with the digits that tell, such as {@code 0.042 %}; "no data" of nothing. */
    public static String share(long part, long whole) {
        if (whole == 0) {
            return "no data";
        }
        var percent = 100.0 * part / whole;
        var digits = percent >= 10 || part == 0 ? "%.1f %%" : percent >= 1 ? "%.2f %%" : "%.3f %%";
        return String.format(Locale.ROOT, digits, percent);
    }

    /** Such as {@code 60 s} or {@code 10 min}. */
    public static String seconds(long seconds) {
        var of = Duration.ofSeconds(seconds);
        if (seconds >= 86_400 && seconds % 86_400 == 0) {
            return of.toDays() + " d";
        }
        if (seconds >= 3_600 && seconds % 3_600 == 0) {
            return of.toHours() + " h";
        }
        return seconds >= 60 && seconds % 60 == 0 ? of.toMinutes() + " min" : seconds + " s";
    }

    /** The number with its noun, such as {@code 1 family} or {@code 3 families}. */
    public static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }
}
