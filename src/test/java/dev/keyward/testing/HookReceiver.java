package dev.keyward.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real HTTP server that takes webhooks; what it answers is agreed for bodies that mention a name. */
public final class HookReceiver {
    public static final String SECRET = "a secret of the tests";
    private static final HookReceiver SHARED = new HookReceiver();

    private final HttpServer server;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final Map<String, Deque<Integer>> answers = new ConcurrentHashMap<>();

    /** One that arrived, whatever was answered. */
    public record Taken(String body, String delivery, String timestamp, String signature) {}

    private HookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    /** Lives as long as the tests do. */
    public static HookReceiver shared() {
        return SHARED;
    }

    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Bodies that mention this name are answered so, one after the other; 202 from then on. */
    public void answer(String name, Integer... statuses) {
        answers.put(name, new ArrayDeque<>(Arrays.asList(statuses)));
    }

    public List<Taken> mentioning(String name) {
        return taken.stream().filter(one -> one.body().contains(name)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        taken.add(new Taken(
                body,
                headers.getFirst("Keyward-Delivery"),
                headers.getFirst("Keyward-Timestamp"),
                headers.getFirst("Keyward-Signature")));
        exchange.sendResponseHeaders(agreed(body), -1);
        exchange.close();
    }

    private synchronized int agreed(String body) {
        return answers.entrySet().stream()
                .filter(entry ->
                        body.contains(entry.getKey()) && !entry.getValue().isEmpty())
                .findFirst()
                .map(entry -> entry.getValue().remove())
                .orElse(202);
    }
}
