package dev.keyward.finding.ui;

import dev.keyward.shell.kit.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When a waiver ends, as its dialog asks for it: through a whole day in UTC. Programs may name any other moment. */
final class WaiverEnd {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private WaiverEnd() {}

    static Instant of(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** Such as {@code through 31 Dec 2026 (UTC)}. */
    static String words(Instant end) {
        var at = end.atOffset(ZoneOffset.UTC);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? "through %s (UTC)".formatted(day(at.toLocalDate().minusDays(1)))
                : "until " + Moment.absolute(end);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
