package dev.keyward.keys;

/** Foreign text inside a sentence: short, on one line, with everything invisible or beyond ASCII written out. */
public final class Quoted {
    private static final int LONGEST = 60;

    private Quoted() {}

    /** The text in single quotes, at most 60 characters of it. */
    public static String of(String text) {
        return "'" + plain(text) + "'";
    }

    /** The same without quotes. */
    public static String plain(String text) {
        var shown = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> {
            if (c >= 0x20 && c < 0x7f) {
                shown.appendCodePoint(c);
            } else {
                shown.append("\\u{%x}".formatted(c));
            }
        });
        return text.codePointCount(0, text.length()) > LONGEST ? shown + "…" : shown.toString();
    }
}
