package dev.keyward.maturity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A calendar quarter, in UTC. */
public record Quarter(int year, int number) {

    public static Quarter of(Instant at) {
        var day = at.atOffset(ZoneOffset.UTC);
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    public Instant start() {
        return OffsetDateTime.of(year, number * 3 - 2, 1, 0, 0, 0, 0, ZoneOffset.UTC)
                .toInstant();
    }

    /** Such as {@code 2026-Q3}. */
    @Override
    public String toString() {
        return "%d-Q%d".formatted(year, number);
    }
}
