package dev.keyward.discovery.proposal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A key's bytes as text to be cut, whatever they are. */
record Readable(String text, boolean hostile) {

    /** UTF-8 where it is; else every byte as a character of its own. */
    static Readable of(byte[] key) {
        if (isPlain(key)) {
            return new Readable(new String(key, StandardCharsets.US_ASCII), false);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(key))
                    .toString();
            return new Readable(text, isOdd(text));
        } catch (CharacterCodingException binary) {
            return new Readable(new String(key, StandardCharsets.ISO_8859_1), true);
        }
    }

    private static boolean isPlain(byte[] key) {
        for (byte b : key) {
            if (b < 0x20 || b == 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** The same, or anything beyond ASCII: what of a hostile key is no plain text cannot be told apart. */
    static boolean isForeign(String text) {
        return text.chars().anyMatch(c -> c < 0x20 || c >= 0x7f);
    }

    /** Whether it holds what a reader cannot see or would be deceived by: control, format and unassigned characters. */
    static boolean isOdd(String text) {
        return text.codePoints().anyMatch(c -> switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        });
    }
}
