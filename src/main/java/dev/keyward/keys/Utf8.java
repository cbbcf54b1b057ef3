package dev.keyward.keys;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** Bytes shown as text: UTF-8 where it is, {@code \xNN} where it is not. */
final class Utf8 {
    private Utf8() {}

    static String shown(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var from = ByteBuffer.wrap(bytes);
        var into = CharBuffer.allocate(bytes.length);
        var text = new StringBuilder();
        while (true) {
            var result = decoder.decode(from, into, true);
            text.append(into.flip());
            into.clear();
            if (!result.isError()) {
                return text.toString();
            }
            for (int i = 0; i < result.length(); i++) {
                text.append("\\x%02x".formatted(from.get()));
            }
        }
    }
}
