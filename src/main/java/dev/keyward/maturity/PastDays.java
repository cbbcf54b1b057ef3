package dev.keyward.maturity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The days that levels can be asked for. */
public final class PastDays {
    /** No level was kept before. */
    public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private PastDays() {}

    public static boolean holds(Instant moment) {
        return !moment.isBefore(EARLIEST.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** The last moment of a day in UTC. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
    }
}
