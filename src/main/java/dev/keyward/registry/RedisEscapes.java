package dev.keyward.registry;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What redis-cli writes for bytes inside its double quotes: {@code \"}, {@code \n}, and {@code \xNN} beyond ASCII. */
final class RedisEscapes {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:x([0-9a-fA-F]{2})|([\\\\\"nrtab]))");
    private static final String LETTERS = "\\\"nrtab";
    private static final byte[] BYTES = {'\\', '"', '\n', '\r', '\t', 7, '\b'};

    private RedisEscapes() {}

    /** The key that was printed; the text itself where its bytes are no UTF-8 and so no key that is typed. */
    static String undone(String printed) {
        return text(bytes(printed), printed);
    }

    /** The same as bytes, which need be no text. */
    static byte[] bytes(String printed) {
        var bytes = new ByteArrayOutputStream();
        var escape = ESCAPE.matcher(printed);
        var from = 0;
        while (escape.find()) {
            bytes.writeBytes(printed.substring(from, escape.start()).getBytes(StandardCharsets.UTF_8));
            var hex = escape.group(1);
            bytes.write(hex == null ? BYTES[LETTERS.indexOf(escape.group(2))] : Integer.parseInt(hex, 16));
            from = escape.end();
        }
        bytes.writeBytes(printed.substring(from).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static String text(byte[] bytes, String printed) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException broken) {
            return printed;
        }
    }
}
