package dev.keyward.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Commands to a Redis, their replies as they came on the wire. For setting servers up; nothing of the product. */
public final class Resp {
    private static final int PATIENCE_MILLIS = 5_000;

    private Resp() {}

    /** Words apart by blanks. Empty when nobody answers. */
    public static String ask(int port, String words) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(command(Arrays.asList(words.split(" "))));
            return new Replies(socket.getInputStream()).next();
        } catch (IOException nobody) {
            return "";
        }
    }

    /** Sets each of these keys; names of ISO 8859-1, a character a byte. */
    public static void write(int port, Collection<String> keys) {
        var commands = new ByteArrayOutputStream();
        keys.forEach(key -> commands.writeBytes(command(List.of("SET", key, "v"))));
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(commands.toByteArray());
            var replies = new Replies(socket.getInputStream());
            for (var key : keys) {
                var reply = replies.next();
                if (!reply.equals("+OK\r\n")) {
                    throw new IllegalStateException("%s was not written: %s".formatted(key, reply));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] command(List<String> words) {
        var command = new StringBuilder("*%d\r\n".formatted(words.size()));
        words.forEach(word -> command.append("$%d\r\n%s\r\n".formatted(word.length(), word)));
        return command.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Reads one whole reply after the other. */
    private static final class Replies {
        private final InputStream in;
        private final ByteArrayOutputStream raw = new ByteArrayOutputStream();

        Replies(InputStream in) {
            this.in = new BufferedInputStream(in);
        }

        String next() throws IOException {
            raw.reset();
            value();
            return raw.toString(StandardCharsets.ISO_8859_1);
        }

        private void value() throws IOException {
            var line = line();
            switch (line.charAt(0)) {
                case '$' -> raw.writeBytes(in.readNBytes(bulk(line)));
                case '*' -> {
                    for (var n = Integer.parseInt(line.substring(1)); n > 0; n--) {
                        value();
                    }
                }
                default -> {
                    // The line is all there is.
                }
            }
        }

        /** With its line end; a null has neither. */
        private static int bulk(String line) {
            var length = Integer.parseInt(line.substring(1));
            return length < 0 ? 0 : length + 2;
        }

        private String line() throws IOException {
            var line = new StringBuilder();
            for (var next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new EOFException();
                }
                line.append((char) next);
            }
            raw.writeBytes((line + "\n").getBytes(StandardCharsets.ISO_8859_1));
            return line.toString().strip();
        }
    }
}
