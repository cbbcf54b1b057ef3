package dev.keyward.purge.restore;

import java.util.Optional;

/**
 * What a console keeps beside its database, so that it notices when that goes back in time: where the database was, and
 * the last row of the trail that was seen there.
 */
public record Remembered(String home, long row, String hash) {
    private static final int PARTS = 3;

    /** One line. */
    public String written() {
        return "%d %s %s\n".formatted(row, hash, home);
    }

    /** Empty when it was not written by {@link #written()}. */
    public static Optional<Remembered> read(String line) {
        var parts = line.strip().split(" ", PARTS);
        if (parts.length < PARTS || !parts[0].matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new Remembered(parts[2], Long.parseLong(parts[0]), parts[1]));
    }
}
