package dev.keyward.bench;

import dev.keyward.testing.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rounds, each written down as soon as it is over, so that a run that was stopped goes on where it was; by several lanes at
 * once. None is ever taken out by a run; whoever mends what a round broke takes out its line.
 */
final class RoundFile {
    private static final String OVER = "over";

    private final @Nullable Path file;
    private final List<String> lines = new ArrayList<>();

    /** @param file null for rounds that are not kept */
    RoundFile(@Nullable Path file) {
        this.file = file;
        if (file != null && Files.exists(file)) {
            try {
                lines.addAll(Files.readAllLines(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    synchronized List<Round> rounds() {
        return lines.stream()
                .filter(line -> !line.startsWith(OVER))
                .map(Round::parsed)
                .toList();
    }

    void add(Round round) {
        append(round.line());
    }

    /** Whether a part ran to its end with so many rounds, or more. */
    synchronized boolean isOver(String part, Database database, int rounds) {
        var mark = mark(part, database);
        return lines.stream()
                .filter(line -> line.startsWith(mark))
                .anyMatch(line -> Integer.parseInt(line.substring(mark.length())) >= rounds);
    }

    void over(String part, Database database, int rounds) {
        append(mark(part, database) + rounds);
    }

    private static String mark(String part, Database database) {
        return "%s\t%s\t%s\t".formatted(OVER, part, database.name());
    }

    private synchronized void append(String line) {
        lines.add(line);
        if (file == null) {
            return;
        }
        try {
            Files.write(file, List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The days of these rounds, such as {@code 2026-11-26} or {@code 2026-11-26 to 2026-11-28}. */
    static String days(List<Round> rounds) {
        var sorted = rounds.stream().map(Round::on).sorted().toList();
        return sorted.isEmpty()
                ? "no day"
                : Stream.of(sorted.getFirst(), sorted.getLast())
                        .distinct()
                        .map(Object::toString)
                        .collect(java.util.stream.Collectors.joining(" to "));
    }
}
