package dev.keyward.demo;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Fills a Redis on loopback, many keys per round trip. The console itself never writes a key, so its door to Redis has
 * no verb for it and the demo brings its own.
 */
public final class KeyWriter implements AutoCloseable {
    private static final int BATCH = 2_000;
    private static final byte[] END = {'\r', '\n'};

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private int unanswered;

    /** Connects to a Redis of this machine. */
    public KeyWriter(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Sets one key; the server may be told later, at the latest when this closes. */
    public void set(String key, String value) {
        try {
            out.write("*3\r\n$3\r\nSET\r\n".getBytes(StandardCharsets.US_ASCII));
            bulk(key);
            bulk(value);
            if (++unanswered == BATCH) {
                settle();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The Redis took no keys.", e);
        }
    }

    @Override
    public void close() throws IOException {
        try (socket) {
            settle();
        }
    }

    private void bulk(String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(("$" + bytes.length + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write(END);
    }

    private void settle() throws IOException {
        out.flush();
        for (; unanswered > 0; unanswered--) {
            if (in.read() != '+') {
                throw new IOException("The Redis refused a key.");
            }
            readLine();
        }
    }

    private void readLine() throws IOException {
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The Redis hung up.");
            }
        }
    }
}
