package dev.keyward.bench;

import dev.keyward.testing.Database;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one round found, or several alike.
 *
 * @param id of the promises
 * @param what kind of round, a row of the table
 * @param detail which of its kind; empty where there is one only
 * @param times how often the same was found
 * @param seconds what was measured; null when nothing was
 * @param of what is measured in seconds
 */
record Round(
        LocalDate on,
        String id,
        String what,
        String detail,
        Database database,
        boolean kept,
        int times,
        @Nullable Double seconds,
        String of) {
    private static final String KEPT = "kept";

    /** A line of a file. */
    String line() {
        return String.join(
                "\t",
                on.toString(),
                id,
                what,
                detail,
                database.name(),
                kept ? KEPT : "BROKEN",
                String.valueOf(times),
                seconds == null ? "" : "%.3f".formatted(seconds),
                of);
    }

    static Round parsed(String line) {
        var parts = List.of(line.split("\t", -1));
        return new Round(
                LocalDate.parse(parts.get(0)),
                parts.get(1),
                parts.get(2),
                parts.get(3),
                Database.valueOf(parts.get(4)),
                KEPT.equals(parts.get(5)),
                Integer.parseInt(parts.get(6)),
                parts.get(7).isEmpty() ? null : Double.valueOf(parts.get(7)),
                parts.get(8));
    }
}
