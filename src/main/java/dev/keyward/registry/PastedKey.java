package dev.keyward.registry;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A key as people paste it: bare, or as redis-cli and lists of keys print it, such as {@code 1) "user:v3:profile:42"}. */
public final class PastedKey {
    private static final Pattern NUMBERED = Pattern.compile("\\d+\\)\\s+(\\S.*)");
    private static final String QUOTES = "\"'`";

    private PastedKey() {}

    /** Without the number of a list, the quotes around it and the comma behind it. */
    public static String bare(String pasted) {
        var text = unnumbered(pasted);
        var open = withoutComma(text);
        return isQuoted(open) ? unquoted(open) : text;
    }

    /** The same as bytes: a key that redis-cli printed in double quotes need be no text. */
    public static byte[] bytes(String pasted) {
        var text = unnumbered(pasted);
        var open = withoutComma(text);
        return isQuoted(open) && open.charAt(0) == '"'
                ? RedisEscapes.bytes(open.substring(1, open.length() - 1))
                : bare(pasted).getBytes(StandardCharsets.UTF_8);
    }

    private static String unnumbered(String pasted) {
        var text = pasted.strip();
        var numbered = NUMBERED.matcher(text);
        return numbered.matches() ? numbered.group(1) : text;
    }

    private static String withoutComma(String text) {
        return text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
    }

    private static boolean isQuoted(String text) {
        return text.length() > 2
                && QUOTES.indexOf(text.charAt(0)) >= 0
                && text.charAt(0) == text.charAt(text.length() - 1);
    }

    private static String unquoted(String text) {
        var inner = text.substring(1, text.length() - 1);
        return text.charAt(0) == '"' ? RedisEscapes.undone(inner) : inner;
    }

    /** What people type to search has blanks or no colon; a key has colons and, as good as always, no blank. */
    public static boolean isMeantBy(String typed) {
        var bare = bare(typed);
        return bare.indexOf(':') > 0 && bare.chars().noneMatch(Character::isWhitespace);
    }
}
