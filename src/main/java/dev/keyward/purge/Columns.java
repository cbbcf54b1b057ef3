package dev.keyward.purge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Moments and names as both databases keep them. */
final class Columns {
    private Columns() {}

    static OffsetDateTime column(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** What the column {@code families} of a purge is like where it holds this one; to be escaped by {@code !}. */
    static String holding(String family) {
        return "% " + family.replace("!", "!!").replace("%", "!%").replace("_", "!_") + " %";
    }

    static @Nullable Instant instant(ResultSet row, String name) throws SQLException {
        var moment = row.getObject(name, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static Instant required(ResultSet row, String name) throws SQLException {
        return row.getObject(name, OffsetDateTime.class).toInstant();
    }
}
