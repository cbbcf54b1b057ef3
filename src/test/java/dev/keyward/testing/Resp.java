package dev.keyward.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

/** One command to a Redis, its reply as it came on the wire. For setting servers up; nothing of the product. */
public final class Resp {
    private Resp() {}

    /** Sets each of these keys; names of ISO 8859-1, a character a byte. */
    public static void write(int port, Collection<String> keys) {
        var commands = new StringBuilder();
        for (var key : keys) {
            commands.append("*3\r\n$3\r\nSET\r\n$%d\r\n%s\r\n$1\r\nv\r\n".formatted(key.length(), key));
        }
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((commands + "*1\r\n$4\r\nQUIT\r\n").getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            if (answer.length() != 5 * (keys.size() + 1)) {
                throw new IllegalStateException("Not every key was written: %.200s".formatted(answer));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words apart by blanks. Empty when nobody answers. */
    public static String ask(int port, String words) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            var command = new StringBuilder();
            var all = words.split(" ");
            command.append("*%d\r\n".formatted(all.length));
            Arrays.stream(all).forEach(word -> command.append("$%d\r\n%s\r\n".formatted(word.length(), word)));
            command.append("*1\r\n$4\r\nQUIT\r\n");
            socket.getOutputStream().write(command.toString().getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return answer.endsWith("+OK\r\n") ? answer.substring(0, answer.length() - "+OK\r\n".length()) : answer;
        } catch (IOException nobody) {
            return "";
        }
    }
}
