package dev.keyward.objective.budget;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The time over which a target has to hold. */
public sealed interface Window {

    /** The part of it that lies behind a moment, up to that moment. */
    Span behind(Instant now);

    /** How long it is as a whole; a calendar month differs from the next. */
    Duration length(Instant now);

    /** As people say it, such as {@code 28 days rolling}. */
    String words();

    /** The last so many seconds, whatever the time is. */
    record Rolling(Duration length) implements Window {
        public Rolling {
            if (length.compareTo(Duration.ofDays(1)) < 0 || length.compareTo(Duration.ofDays(92)) > 0) {
                throw new IllegalArgumentException("A rolling window lasts 1 to 92 days.");
            }
        }

        @Override
        public Span behind(Instant now) {
            return new Span(now.minus(length), now);
        }

        @Override
        public Duration length(Instant now) {
            return length;
        }

        @Override
        public String words() {
            var hours = length.toHours();
            return hours % 24 == 0 ? "%d days rolling".formatted(hours / 24) : "%d hours rolling".formatted(hours);
        }
    }

    /** The month or quarter as the people of a time zone have it; a full budget at its beginning. */
    record Calendar(Unit unit, ZoneId zone) implements Window {
        /** A stretch of the calendar. */
        public enum Unit {
            MONTH(1),
            QUARTER(3);

            private final int months;

            Unit(int months) {
                this.months = months;
            }
        }

        private Span whole(Instant now) {
            var day = now.atZone(zone).toLocalDate().withDayOfMonth(1);
            var first = day.minusMonths((day.getMonthValue() - 1L) % unit.months);
            return new Span(
                    first.atStartOfDay(zone).toInstant(),
                    first.plusMonths(unit.months).atStartOfDay(zone).toInstant());
        }

        @Override
        public Span behind(Instant now) {
            return new Span(whole(now).from(), now);
        }

        @Override
        public Duration length(Instant now) {
            return whole(now).length();
        }

        @Override
        public String words() {
            return "calendar %s in %s".formatted(unit == Unit.MONTH ? "month" : "quarter", zone.getId());
        }
    }
}
