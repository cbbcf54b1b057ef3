package dev.keyward.audit;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A line of CSV (RFC 4180) that a spreadsheet reads as text: every cell quoted, none begins like a formula. */
final class CsvLine {
    private static final Pattern FORMULA = Pattern.compile("(^|[\\r\\n])(?=[ \\u00A0]*[=+\\-@\\t\\r\\x00])");

    private CsvLine() {}

    static String of(@Nullable Object... cells) {
        return Arrays.stream(cells).map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object content) {
        var text = content == null ? "" : content.toString();
        var harmless = content instanceof Number ? text : FORMULA.matcher(text).replaceAll("$1'");
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
