package dev.keyward.incident;

import dev.keyward.kernel.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads the two ends of a time in an address: a day in UTC, or a moment. */
public final class When {
    private When() {}

    /** The first moment it means; null when nothing is given. */
    public static @Nullable Instant from(String field, @Nullable String text) {
        return read(field, text, 0);
    }

    /** The first moment after it: a day is meant as a whole. */
    public static @Nullable Instant until(String field, @Nullable String text) {
        return read(field, text, 1);
    }

    private static @Nullable Instant read(String field, @Nullable String text, int days) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var read = text.strip().length() == 10
                    ? LocalDate.parse(text.strip())
                            .plusDays(days)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : Instant.parse(text.strip());
            var year = read.atOffset(ZoneOffset.UTC).getYear();
            if (year < 1970 || year > 9999) {
                throw unreadable(field);
            }
            return read;
        } catch (DateTimeException wrong) {
            throw unreadable(field);
        }
    }

    private static Refused unreadable(String field) {
        return Refused.invalid(
                field,
                "'%s' is neither a day nor a moment.".formatted(field),
                "Write a day such as 2026-11-03, or a moment such as 2026-11-03T03:00:00Z.");
    }
}
