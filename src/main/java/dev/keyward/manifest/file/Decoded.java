package dev.keyward.manifest.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** Bytes as text. A file is UTF-8, with or without a byte order mark; anything else is refused, never guessed. */
public final class Decoded {
    /** The most bytes of one file. */
    public static final int MOST_BYTES = 5 << 20;

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private Decoded() {}

    public static String text(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new FileProblem(1, "The file is larger than 5 MiB. Split it.");
        }
        if (isUtf16(bytes)) {
            throw new FileProblem(1, "The file is UTF-16. Save it as UTF-8 (in Excel: CSV UTF-8).");
        }
        var from = ByteBuffer.wrap(bytes);
        var into = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8.newDecoder().decode(from, into, true);
        var text = into.flip().toString();
        if (result.isError()) {
            throw new FileProblem(line(text), "It is not UTF-8, perhaps Latin-1. Save the file as UTF-8.");
        }
        var plain = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        if (plain.indexOf('\0') >= 0) {
            throw new FileProblem(
                    line(plain.substring(0, plain.indexOf('\0'))), "It holds NUL, so it is no text. Export it again.");
        }
        return plain;
    }

    private static boolean isUtf16(byte[] bytes) {
        return bytes.length > 1
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || bytes[0] == 0
                        || bytes[1] == 0);
    }

    /** The line in which the text ends. */
    private static int line(String text) {
        return 1 + (int) text.chars().filter(c -> c == '\n').count();
    }
}
