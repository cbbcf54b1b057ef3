package dev.keyward.measurement;

import dev.keyward.testing.ConsoleProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ends consoles by kill -9 while two clients report to them, each batch sent again until it is answered, some by both.
 * Each report has a second of its own, so that a look at the seconds tells which were lost and which counted twice.
 */
public final class IngestKills {
    private static final int BATCH = 20;

    /** More seconds than one family has room for between the oldest report taken and now. */
    private static final int SECONDS_A_FAMILY = 50_000;

    private static final int FAMILIES = 12;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;
    private final Random random = new Random(17);
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Instant began = Instant.now().minus(Duration.ofHours(20)).truncatedTo(ChronoUnit.HOURS);
    private final BitSet answered = new BitSet();
    private final AtomicInteger next = new AtomicInteger();
    private final List<Integer> unanswered = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> refused = new AtomicReference<>();
    private final String[] properties;

    /**
     * @param folder where the console keeps its files
     * @param database properties of another database than the H2 file in that folder
     */
    public IngestKills(Path folder, Map<String, String> database) {
        this.folder = folder;
        this.properties = Stream.concat(
                        Stream.of(
                                "keyward.demo=true",
                                "keyward.demo.empty=true",
                                "keyward.api.calls-per-second=100000",
                                "keyward.api.burst=100000"),
                        database.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()))
                .toArray(String[]::new);
    }

    /**
     * @param answered reports whose batch was answered
     * @param lost of them, those that are not there
     * @param twice seconds that hold more than was reported
     */
    public record Result(int rounds, int answered, int cut, long lost, long twice) {}

    /** Kills as many consoles, then lets a last one take what is left and counts. */
    public Result play(int rounds) {
        var cut = 0;
        for (int round = 0; round < rounds; round++) {
            try (var console = start()) {
                if (round == 0) {
                    register(console);
                }
                var clients = List.of(client(console), client(console));
                LockSupport.parkNanos(
                        Duration.ofMillis(200 + random.nextInt(1_300)).toNanos());
                console.kill();
                clients.forEach(IngestKills::join);
                failIfRefused();
            }
            cut += unanswered.size();
        }
        try (var console = start()) {
            for (var batch : List.copyOf(unanswered)) {
                if (!report(console, batch)) {
                    throw new IllegalStateException("The last console did not take batch %d.".formatted(batch));
                }
            }
            return counted(console, rounds, cut);
        }
    }

    private ConsoleProcess start() {
        return ConsoleProcess.start(folder, properties);
    }

    private Thread client(ConsoleProcess console) {
        List<Integer> again;
        synchronized (unanswered) {
            again = List.copyOf(unanswered);
        }
        return Thread.ofVirtual()
                .uncaughtExceptionHandler((thread, failure) -> refused.set(failure))
                .start(() -> {
                    var waiting = again.iterator();
                    var alive = true;
                    while (alive) {
                        alive = report(console, waiting.hasNext() ? waiting.next() : next.getAndIncrement());
                    }
                });
    }

    /** A report that a living console refuses ends the play: what is counted afterwards would mean nothing. */
    private void failIfRefused() {
        if (refused.get() != null) {
            throw new IllegalStateException("A client gave up.", refused.get());
        }
    }

    private static void join(Thread client) {
        try {
            client.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** False when the console is gone. */
    private boolean report(ConsoleProcess console, Integer batch) {
        synchronized (unanswered) {
            if (!unanswered.contains(batch)) {
                unanswered.add(batch);
            }
        }
        try {
            var answer = http.send(post(console, "/measurements", body(batch)), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 202) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
        } catch (IOException gone) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        synchronized (unanswered) {
            unanswered.remove(batch);
            answered.set(batch);
        }
        return true;
    }

    private String body(int batch) {
        return IntStream.range(batch * BATCH, (batch + 1) * BATCH)
                .mapToObj(n -> """
                        {"family": "%s", "region": "eu", "bucketStart": "%s", "bucketSeconds": 1, "reads": %d, "hits": 0,
                         "misses": 0, "sampledReads": 0, "staleReads": 0, "source": "kill", "id": "r%d"}""".formatted(family(n), at(n), expected(n), n))
                .collect(Collectors.joining(",", "{\"items\": [", "]}"));
    }

    private static String family(int n) {
        return "killed-reads-" + n / SECONDS_A_FAMILY;
    }

    private Instant at(int n) {
        return began.plusSeconds(n % SECONDS_A_FAMILY);
    }

    private static int expected(int n) {
        return 1 + n % 7;
    }

    private Result counted(ConsoleProcess console, int rounds, int cut) {
        var all = (answered.length() + 1) * BATCH;
        var found = new long[all];
        var twice = 0L;
        for (int from = 0; from < all; from += 1_000) {
            var path = "/families/%s/measurements?step=PT1S&from=%s&to=%s"
                    .formatted(family(from), at(from), at(from).plusSeconds(1_000));
            for (var point : send(request(console, path).GET().build()).get("items")) {
                var n = (int) (Duration.between(
                                        at(from), Instant.parse(point.get("at").asString()))
                                .toSeconds()
                        + from);
                if (n >= all || point.get("reads").asLong() != expected(n)) {
                    twice++;
                } else {
                    found[n]++;
                }
            }
        }
        var lost = IntStream.range(0, all)
                .filter(n -> answered.get(n / BATCH) && found[n] == 0)
                .count();
        return new Result(rounds, answered.cardinality() * BATCH, cut, lost, twice);
    }

    private void register(ConsoleProcess console) {
        send(post(console, "/teams", """
                {"name": "team-kill", "members": [{"person": "platform", "standing": "LEAD"}]}"""));
        send(post(console, "/domains", """
                {"name": "kill", "class": "SOFT", "tier": "MINUTES", "enforcement": "TTL_WITH_SCHEDULED_REFRESH",
                 "steward": "team-kill"}"""));
        for (int n = 0; n < FAMILIES; n++) {
            send(post(console, "/families", """
                    {"name": "killed-reads-%1$d", "domain": "kill", "owner": "team-kill", "keyspace": "demo",
                     "template": "kill:v1:read-%1$d:{id=int}", "purpose": "Reads that are counted",
                     "invalidation": {"strategy": "TTL_ONLY"}}""".formatted(n)));
        }
    }

    private JsonNode send(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        "%s: %d %s".formatted(request.uri(), answer.statusCode(), answer.body()));
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("The console does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest post(ConsoleProcess console, String path, String body) {
        return request(console, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static HttpRequest.Builder request(ConsoleProcess console, String path) {
        return HttpRequest.newBuilder(URI.create(console.url() + "/api/v1" + path))
                .header("Authorization", "Bearer kw_demo_platform");
    }
}
