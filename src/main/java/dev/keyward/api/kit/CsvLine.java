package dev.keyward.api.kit;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line of CSV (RFC 4180) that a spreadsheet reads as text: every cell quoted, and none begins like a formula, not even
 * behind blanks or a line break. The mark that prevents it is taken away again when the file is read.
 */
public final class CsvLine {
    private static final String BLANKS = "[ \\u00A0]*[=+\\-@\\t\\r\\x00]";
    private static final Pattern DANGEROUS = Pattern.compile("(^|[\\r\\n])(?='*" + BLANKS + ")");
    private static final Pattern GUARDED = Pattern.compile("(^|[\\r\\n])'(?='*" + BLANKS + ")");

    private CsvLine() {}

    /** Numbers stand as they are; everything else is guarded, and null is an empty cell. */
    public static String of(List<? extends @Nullable Object> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object content) {
        var text = content == null ? "" : content.toString();
        var harmless =
                content instanceof Number ? text : DANGEROUS.matcher(text).replaceAll("$1'");
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }

    /** The text of a cell as it was before it was guarded; a text that began with the mark itself had got another. */
    public static String plain(String cell) {
        return GUARDED.matcher(cell).replaceAll("$1");
    }
}
