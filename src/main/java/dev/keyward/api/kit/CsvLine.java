package dev.keyward.manifest.file;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line of CSV that a spreadsheet reads as text: every cell quoted, and none begins like a formula, not even behind
 * blanks or a line break. The mark that prevents it is taken away again when the file is read.
 */
public final class CsvLine {
    private static final String BLANKS = "[ \\u00A0]*[=+\\-@\\t\\r]";
    private static final Pattern DANGEROUS = Pattern.compile("(^|[\\r\\n])(?='*" + BLANKS + ")");
    private static final Pattern GUARDED = Pattern.compile("(^|[\\r\\n])'(?='*" + BLANKS + ")");

    private CsvLine() {}

    public static String of(List<String> cells) {
        return cells.stream()
                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /** The text with a {@code '} before what a spreadsheet would calculate; a text that has one already gets another. */
    public static String guarded(String text) {
        return DANGEROUS.matcher(text).replaceAll("$1'");
    }

    /** The text that was guarded. */
    public static String plain(String cell) {
        return GUARDED.matcher(cell).replaceAll("$1");
    }
}
