package dev.keyward.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Stands on the wire between a console and its Redis and writes down what is asked before Redis hears it: how often
 * each command, and every name that an UNLINK or DEL names. Nothing of the product reads along.
 */
public final class RedisTap implements AutoCloseable {
    private final int server;
    private final ServerSocket door;
    private final Map<String, Long> commands = new ConcurrentSkipListMap<>();
    private final ConcurrentLinkedQueue<String> named = new ConcurrentLinkedQueue<>();
    private final List<Socket> sockets = Collections.synchronizedList(new ArrayList<>());

    /** A tap in front of the Redis on this loopback port. */
    public RedisTap(int server) {
        this.server = server;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::welcome);
    }

    /** What the console is told instead of the server's address. */
    public String uri() {
        return "redis://127.0.0.1:" + door.getLocalPort();
    }

    /** How often each command was asked, by its upper-case name. */
    public Map<String, Long> commands() {
        return new TreeMap<>(commands);
    }

    /** Every name in every UNLINK or DEL so far, in order and as often as it was named; ISO 8859-1, a character a byte. */
    public List<String> named() {
        return List.copyOf(named);
    }

    private void welcome() {
        try {
            while (!door.isClosed()) {
                var console = door.accept();
                var redis = new Socket(InetAddress.getLoopbackAddress(), server);
                sockets.add(console);
                sockets.add(redis);
                console.setTcpNoDelay(true);
                redis.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> questions(console, redis));
                Thread.ofVirtual().start(() -> answers(redis, console));
            }
        } catch (IOException closed) {
            hangUp();
        }
    }

    private void questions(Socket console, Socket redis) {
        try (console;
                redis) {
            var wire = new RespReader(console.getInputStream());
            for (var command = wire.next(); !command.isEmpty(); command = wire.next()) {
                note(command);
                redis.getOutputStream().write(wire.raw());
            }
        } catch (IOException ended) {
            // Whoever hung up first, both ends are closed now.
        }
    }

    private static void answers(Socket redis, Socket console) {
        try (redis;
                console) {
            redis.getInputStream().transferTo(console.getOutputStream());
        } catch (IOException ended) {
            // As above.
        }
    }

    private void note(List<String> command) {
        var verb = command.getFirst().toUpperCase(Locale.ROOT);
        commands.merge(verb, 1L, Long::sum);
        if ("UNLINK".equals(verb) || "DEL".equals(verb)) {
            named.addAll(command.subList(1, command.size()));
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hangUp();
    }

    private void hangUp() {
        for (var socket : List.copyOf(sockets)) {
            try (socket) {
                socket.shutdownInput();
            } catch (IOException alreadyClosed) {
                // That is what was wanted.
            }
        }
    }
}
