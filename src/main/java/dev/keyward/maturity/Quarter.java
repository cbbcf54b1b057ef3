package dev.keyward.maturity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** A calendar quarter, in UTC. */
public record Quarter(int year, int number) {
    private static final Pattern TEXT = Pattern.compile("(20[0-9]{2})-Q([1-4])");

    /** Reads such as {@code 2026-Q3}; empty where it is none. */
    public static Optional<Quarter> parse(String text) {
        var matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    public static Quarter of(Instant at) {
        var day = at.atOffset(ZoneOffset.UTC);
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    public Instant start() {
        return OffsetDateTime.of(year, number * 3 - 2, 1, 0, 0, 0, 0, ZoneOffset.UTC)
                .toInstant();
    }

    /** When the next one starts. */
    public Instant end() {
        return next().start();
    }

    public Quarter next() {
        return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    public Quarter previous() {
        return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
    }

    /** Such as {@code 2026-Q3}. */
    @Override
    public String toString() {
        return "%d-Q%d".formatted(year, number);
    }
}
