package dev.keyward.maturity.rest;

import dev.keyward.kernel.Refused;
import dev.keyward.maturity.PastDays;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moments that levels are asked for: {@code 2026-09-30T12:00:00Z}, or {@code 2026-09-30} for the end of that day, UTC. */
@Component
class PastMoments {
    /** In the API's description. */
    static final String WORDS = "A moment such as 2026-09-30T12:00:00Z, or a day such as 2026-09-30: its end in UTC."
            + " Of this century, up to now.";

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);
    private final InstantSource clock;

    PastMoments(InstantSource clock) {
        this.clock = clock;
    }

    /** @param text null when it was not asked for */
    @Nullable
    Instant of(String field, @Nullable String text) {
        return text == null ? null : known(field, read(field, text.strip()));
    }

    /** The same where it comes before another one; null for that is now. */
    @Nullable
    Instant before(@Nullable Instant until, String field, @Nullable String text) {
        var at = of(field, text);
        if (at != null && at.isAfter(until == null ? clock.instant() : until)) {
            throw Refused.invalid(
                    field,
                    "'%s' is later than the moment it is compared with.".formatted(field),
                    "Send the earlier of the two as '%s'.".formatted(field));
        }
        return at;
    }

    /** The end of today has not come: it means now. */
    private Instant read(String field, String text) {
        try {
            if (text.indexOf('T') < 0 && text.indexOf('t') < 0) {
                var day = LocalDate.parse(text);
                var now = clock.instant();
                return day.equals(LocalDate.ofInstant(now, ZoneOffset.UTC)) ? now : PastDays.endOf(day);
            }
            return Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw Refused.invalid(field, "'%s' is neither a moment nor a day.".formatted(field), WORDS);
        }
    }

    /** Nobody knows the levels of a day to come, and none were kept before this century. */
    private Instant known(String field, Instant moment) {
        if (!PastDays.holds(moment) || moment.isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
            throw Refused.invalid(
                    field, "Levels are known of this century, up to now.", "Say a moment like 2026-09-30T00:00:00Z.");
        }
        return moment;
    }
}
