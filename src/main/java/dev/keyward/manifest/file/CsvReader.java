package dev.keyward.manifest.file;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads CSV (RFC 4180) and tells in which line each record begins. Cells are separated by commas, or by semicolons when
 * the header's are.
 */
public final class CsvReader {
    /** The longest cell, in characters. */
    static final int LONGEST_CELL = 20_000;

    private static final int MOST_CELLS = 1_000;
    private static final Pattern OPENED = Pattern.compile("startline (\\d+)");

    private CsvReader() {}

    /** Every record that is not an empty line. */
    public static List<CsvRecord> read(String text) {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            return records(parser);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What stands more often in the first line. */
    private static char separator(String text) {
        var end = text.indexOf('\n');
        var header = end < 0 ? text : text.substring(0, end);
        var commas = header.chars().filter(c -> c == ',').count();
        return header.chars().filter(c -> c == ';').count() > commas ? ';' : ',';
    }

    private static List<CsvRecord> records(CSVParser parser) {
        var records = new ArrayList<CsvRecord>();
        var iterator = parser.iterator();
        while (true) {
            var began = (int) parser.getCurrentLineNumber() + 1;
            try {
                if (!iterator.hasNext()) {
                    return List.copyOf(records);
                }
                var cells = cells(iterator.next(), began);
                if (cells.size() > 1 || !cells.getFirst().isBlank()) {
                    records.add(new CsvRecord(began, cells));
                }
            } catch (UncheckedIOException unreadable) {
                throw problem(unreadable, began);
            }
        }
    }

    private static List<String> cells(CSVRecord read, int began) {
        if (read.size() > MOST_CELLS) {
            throw new FileProblem(began, "There are more than %,d cells.".formatted(MOST_CELLS));
        }
        var cells = read.toList();
        if (cells.stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
            throw new FileProblem(began, "A cell has more than %,d characters. Shorten it.".formatted(LONGEST_CELL));
        }
        return cells;
    }

    /** The line in which the quote opened that swallowed the rest, or in which the record began. */
    private static FileProblem problem(UncheckedIOException unreadable, int began) {
        var opened = OPENED.matcher(String.valueOf(unreadable.getMessage()));
        return opened.find()
                ? new FileProblem(
                        Integer.parseInt(opened.group(1)),
                        "A quote opens here and is never closed. Close it, or double it inside a cell.")
                : new FileProblem(began, "More stands behind a closing quote. A quote inside a cell is doubled.");
    }
}
