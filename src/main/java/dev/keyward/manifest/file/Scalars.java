package dev.keyward.manifest.file;

import dev.keyward.manifest.shape.Shape.Leaf;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Written values as values. What cannot be one stays the text it is, for others to complain about. */
final class Scalars {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,12})?");

    private Scalars() {}

    static Object read(String text, Leaf leaf) {
        return switch (leaf) {
            case TEXT -> text;
            case NUMBER -> NUMBER.matcher(text).matches() ? number(text) : text;
            case TRUTH ->
                text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false") ? Boolean.valueOf(text) : (Object) text;
        };
    }

    private static Number number(String text) {
        return text.indexOf('.') < 0 ? (Number) Long.valueOf(text) : new BigDecimal(text);
    }
}
