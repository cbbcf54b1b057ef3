package dev.keyward.manifest.file;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads CSV (RFC 4180) once, from left to right, and knows in which line each record begins. Cells are separated by
 * commas, or by semicolons when the header is.
 */
public final class CsvReader {
    /** The longest cell, in characters. */
    static final int LONGEST_CELL = 20_000;

    private static final int MOST_CELLS = 1_000;

    private final String text;
    private final char separator;
    private final List<CsvRecord> records = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int at;
    private int line = 1;
    private int began = 1;

    private CsvReader(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    /** Every record that is not an empty line. */
    public static List<CsvRecord> read(String text) {
        return new CsvReader(text).records();
    }

    /** What stands more often in the first line. */
    private static char separator(String text) {
        var end = text.indexOf('\n');
        var header = end < 0 ? text : text.substring(0, end);
        var commas = header.chars().filter(c -> c == ',').count();
        return header.chars().filter(c -> c == ';').count() > commas ? ';' : ',';
    }

    private List<CsvRecord> records() {
        while (at < text.length()) {
            var c = text.charAt(at);
            if (c == '"' && cell.isEmpty()) {
                quoted();
            } else if (c == separator) {
                endCell();
                at++;
            } else if (c == '\n' || c == '\r') {
                at += text.startsWith("\r\n", at) ? 2 : 1;
                line++;
                endRecord();
            } else {
                add(c);
                at++;
            }
        }
        if (!cell.isEmpty() || !cells.isEmpty()) {
            endRecord();
        }
        return List.copyOf(records);
    }

    private void quoted() {
        var opened = line;
        at++;
        while (true) {
            if (at >= text.length()) {
                throw new FileProblem(
                        opened, "A quote opens here and is never closed. Close it, or double it inside a cell.");
            }
            var c = text.charAt(at++);
            if (c == '\n') {
                line++;
            }
            if (c == '"' && at < text.length() && text.charAt(at) == '"') {
                at++;
            } else if (c == '"') {
                requireEnd(opened);
                return;
            }
            add(c);
        }
    }

    private void requireEnd(int opened) {
        if (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            throw new FileProblem(
                    opened,
                    "The quote that opens here closes in line %d with more behind it. A quote inside a cell is doubled."
                            .formatted(line));
        }
    }

    private void add(char c) {
        if (cell.length() >= LONGEST_CELL) {
            throw new FileProblem(began, "A cell has more than %,d characters. Shorten it.".formatted(LONGEST_CELL));
        }
        cell.append(c);
    }

    private void endCell() {
        if (cells.size() >= MOST_CELLS) {
            throw new FileProblem(began, "There are more than %,d cells.".formatted(MOST_CELLS));
        }
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private void endRecord() {
        endCell();
        if (cells.size() > 1 || !cells.getFirst().isBlank()) {
            records.add(new CsvRecord(began, List.copyOf(cells)));
        }
        cells = new ArrayList<>();
        began = line;
    }
}
