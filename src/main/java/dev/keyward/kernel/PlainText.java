package dev.keyward.kernel;

import java.nio.charset.StandardCharsets;

/**
 * What people write: line breaks and tabs, but no other control characters and no half of a character, so that both
 * databases keep it as it is and a log or a terminal shows it as text.
 */
public final class PlainText {
    private PlainText() {}

    public static boolean is(String text) {
        return text.chars().noneMatch(PlainText::isControl)
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** @param field how the refusal names it */
    public static String required(String field, String text) {
        if (!is(text)) {
            throw Refused.invalid(
                    field,
                    "'%s' holds a control character or half of a character.".formatted(field),
                    "Type it as plain text, or paste it without formatting.");
        }
        return text;
    }

    /** The same with a limit. */
    public static String required(String field, String text, int longest) {
        if (text.length() > longest) {
            throw Refused.invalid(
                    field, "'%s' is longer than %,d characters.".formatted(field, longest), "Shorten it.");
        }
        return required(field, text);
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0;
    }
}
