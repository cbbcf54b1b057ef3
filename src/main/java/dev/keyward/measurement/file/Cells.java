package dev.keyward.measurement.file;

import dev.keyward.kernel.Finding;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of one row as values; what cannot be read is noted at its column and becomes null. */
final class Cells {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,12})?");

    private final Map<String, String> cells;
    private final List<Finding> findings = new ArrayList<>();

    Cells(Map<String, String> cells) {
        this.cells = cells;
    }

    String text(String column) {
        var text = cells.getOrDefault(column, "");
        if (text.isEmpty()) {
            complain(column, "The cell is empty.");
        }
        return text;
    }

    <T> @Nullable T value(String column, Function<String, T> reader) {
        var text = text(column);
        try {
            return text.isEmpty() ? null : reader.apply(text);
        } catch (IllegalArgumentException broken) {
            complain(column, String.valueOf(broken.getMessage()));
            return null;
        }
    }

    @Nullable
    Instant moment(String column) {
        var text = text(column);
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException unreadable) {
            complain(column, "Write a moment in UTC, such as 2026-11-03T14:05:00Z.");
            return null;
        }
    }

    @Nullable
    Long count(String column) {
        return text(column).isEmpty() ? null : maybeCount(column);
    }

    @Nullable
    Long maybeCount(String column) {
        return read(column, WHOLE, "Write a whole number.", Long::valueOf);
    }

    @Nullable
    Double maybeNumber(String column) {
        return read(column, NUMBER, "Write a number, with a point before the fraction.", Double::valueOf);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private <T> @Nullable T read(String column, Pattern shape, String message, Function<String, T> reader) {
        var text = cells.getOrDefault(column, "");
        if (text.isEmpty()) {
            return null;
        }
        if (!shape.matcher(text).matches()) {
            complain(column, message);
            return null;
        }
        return reader.apply(text);
    }

    private void complain(String column, String message) {
        findings.add(Finding.error("INPUT", column, message));
    }
}
