package dev.keyward.kernel;

import java.nio.charset.StandardCharsets;

/**
 * What people write: line breaks and tabs, but no other control characters, nothing invisible that turns the direction
 * of what follows or hides in it, and no half of a character; so that both databases keep it as it is and a page, a log
 * or a terminal shows what is there. The joiners of Persian, Indian scripts and emoji stay.
 */
public final class PlainText {
    private PlainText() {}

    public static boolean is(String text) {
        return text.codePoints().noneMatch(PlainText::isControl)
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** @param field how the refusal names it */
    public static String required(String field, String text) {
        if (!is(text)) {
            throw Refused.invalid(
                    field,
                    "'%s' holds a control character, an invisible one, or half of a character.".formatted(field),
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
        return Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0 || isInvisible(character);
    }

    /** Soft hyphen, zero-width space, marks and overrides of direction, line separators, fillers, tags. */
    private static boolean isInvisible(int character) {
        return character == 0xAD
                || character == 0x61C
                || character == 0x180E
                || character == 0x200B
                || character == 0x200E
                || character == 0x200F
                || character >= 0x2028 && character <= 0x202E
                || character >= 0x2060 && character <= 0x206F
                || character == 0xFEFF
                || character >= 0xFFF9 && character <= 0xFFFB
                || character >= 0xE0000 && character <= 0xE007F;
    }
}
