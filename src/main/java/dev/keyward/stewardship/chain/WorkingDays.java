package dev.keyward.stewardship.chain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;

/** Counts from Monday to Friday, in UTC; the console knows no holidays. */
public final class WorkingDays {
    private static final EnumSet<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private WorkingDays() {}

    /** The same time of day so many working days later. */
    public static Instant after(Instant from, int days) {
        var day = from.atOffset(ZoneOffset.UTC);
        var left = days;
        while (left > 0) {
            day = day.plusDays(1);
            if (!WEEKEND.contains(day.getDayOfWeek())) {
                left--;
            }
        }
        return day.toInstant();
    }
}
