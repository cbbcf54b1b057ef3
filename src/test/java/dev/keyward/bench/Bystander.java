package dev.keyward.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * A client that only wants to work: 2,000 GET a second of keys nobody purges. One GET at a time, so a stall shows in
 * one latency and in the GETs that were due meanwhile and came late or never; hence the rate is told beside it.
 */
final class Bystander implements AutoCloseable {
    private static final long INTERVAL_NANOS = 500_000;
    private static final int KEYS = 100_000;

    private final int keys;
    private final Socket socket;
    private final InputStream in;
    private final Thread thread;
    private volatile boolean ended;
    private long[] nanos = new long[1 << 16];
    private long[] sentAt = new long[1 << 16];
    private int count;

    /** @param others how many keys there are that nobody purges */
    Bystander(int port, int others) throws IOException {
        keys = Math.min(KEYS, others);
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        thread = Thread.ofPlatform().name("bystander").start(this::work);
    }

    /**
     * Stops and answers how long each GET took, in nanoseconds.
     *
     * @param until those that were sent later, by {@link System#nanoTime()}, are left out
     */
    long[] latencies(long until) {
        close();
        var some = count;
        while (some > 0 && sentAt[some - 1] - until > 0) {
            some--;
        }
        return Arrays.copyOf(nanos, some);
    }

    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        var random = new Random(7);
        var due = System.nanoTime();
        while (!ended) {
            var now = System.nanoTime();
            if (now < due) {
                LockSupport.parkNanos(due - now);
            }
            var sent = System.nanoTime();
            get(Loader.bystanderKey(random.nextInt(keys)));
            keep(sent, System.nanoTime() - sent);
            due = Math.max(due + INTERVAL_NANOS, sent);
        }
    }

    private void keep(long sent, long latency) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
            sentAt = Arrays.copyOf(sentAt, count * 2);
        }
        sentAt[count] = sent;
        nanos[count++] = latency;
    }

    private void get(String key) {
        try {
            socket.getOutputStream()
                    .write("*2\r\n$3\r\nGET\r\n$%d\r\n%s\r\n"
                            .formatted(key.length(), key)
                            .getBytes(StandardCharsets.US_ASCII));
            var length = Integer.parseInt(line().substring(1));
            if (length < 0) {
                throw new IllegalStateException("A bystander's key is gone: " + key);
            }
            in.skipNBytes(length + 2L);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line() throws IOException {
        var text = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            text.append((char) next);
        }
        return text.toString().strip();
    }
}
