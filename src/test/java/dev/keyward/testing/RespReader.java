package dev.keyward.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the commands of a Redis client one by one: arrays of bulk strings, the only form that clients send. */
final class RespReader {
    private final InputStream in;
    private final ByteArrayOutputStream raw = new ByteArrayOutputStream();

    RespReader(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** The words of the next command, a character a byte; empty when the client is gone. */
    List<String> next() throws IOException {
        raw.reset();
        var words = new ArrayList<String>();
        var count = number('*');
        for (var n = 0; n < count; n++) {
            var length = number('$');
            var word = in.readNBytes(length);
            raw.writeBytes(word);
            raw.writeBytes(in.readNBytes(2));
            words.add(new String(word, StandardCharsets.ISO_8859_1));
        }
        return words;
    }

    /** The bytes of the command just read. */
    byte[] raw() {
        return raw.toByteArray();
    }

    private int number(char mark) throws IOException {
        var first = in.read();
        if (first < 0) {
            return 0;
        }
        if (first != mark) {
            throw new IllegalStateException("Expected '%c' on the wire and saw byte %d.".formatted(mark, first));
        }
        raw.write(first);
        var number = 0;
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("Cut off in the middle of a command.");
            }
            raw.write(next);
            number = next == '\r' ? number : number * 10 + next - '0';
        }
        raw.write('\n');
        return number;
    }
}
