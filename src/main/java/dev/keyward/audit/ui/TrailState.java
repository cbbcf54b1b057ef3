package dev.keyward.audit.ui;

import dev.keyward.audit.AuditQuery;
import dev.keyward.shell.kit.QueryState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The page's address as a question; the same names as {@code GET /api/v1/audit}. What cannot be read is left out. */
record TrailState(QueryState address) {

    AuditQuery query() {
        return new AuditQuery(
                address.get("subject"), address.get("actor"), address.get("action"), moment("from"), moment("to"));
    }

    /** The row that is open beside the list; 0 when none is. */
    long row() {
        return address.get("row").matches("[1-9][0-9]{0,17}") ? Long.parseLong(address.get("row")) : 0;
    }

    /** A moment as its day in UTC; the end of the time is shown as the last day of it. */
    @Nullable
    LocalDate day(String name) {
        var moment = moment(name);
        if (moment == null) {
            return null;
        }
        return (name.equals("to") ? moment.minusNanos(1) : moment)
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
    }

    TrailState with(String name, String value) {
        return new TrailState(address.with(name, value));
    }

    TrailState withDay(String name, @Nullable LocalDate day) {
        if (day == null) {
            return with(name, "");
        }
        var first = name.equals("to") ? day.plusDays(1) : day;
        return with(name, first.atStartOfDay(ZoneOffset.UTC).toInstant().toString());
    }

    private @Nullable Instant moment(String name) {
        try {
            return address.get(name).isEmpty() ? null : Instant.parse(address.get(name));
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
