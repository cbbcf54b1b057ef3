package dev.keyward.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.keyward.measurement.prometheus.Series;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.MeasuredFamilies;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Against a small server that speaks {@code query_range} as Prometheus does. */
@OnBothDatabases
class PrometheusPullTests {
    private static final Duration STEP = Duration.ofMinutes(5);

    @Autowired
    ApplicationContext console;

    @Autowired
    PullRows rows;

    @Autowired
    MeasuredFamilies families;

    @Autowired
    Takings takings;

    @Autowired
    MeasurementReads reads;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String family = "";
    private Instant now = Instant.EPOCH;
    private volatile int status = 200;

    @BeforeEach
    void aPrometheus() throws IOException {
        var estate = Estate.in(console);
        family = Names.next("pulled");
        assertThat(estate.engineer().post("/families", estate.family(family, "{domain}:v1:" + family + ":{id=int}")))
                .hasStatus(201);
        now = clock.instant().truncatedTo(ChronoUnit.HOURS).plusSeconds(40);
        jdbc.sql("update measurement_pull set pulled_until = null, claimed_until = null, problem = null")
                .update();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/query_range", this::answer);
        server.start();
    }

    @AfterEach
    void gone() {
        server.stop(0);
    }

    @Test
    void theLastHourComesInOnceAndWhatNobodyRegisteredIsLeftOut() {
        var pull = pull(now);
        pull.pull();

        var points = reads.series(new FamilyId(family), Instant.EPOCH, now, STEP);
        assertThat(points).hasSize(13);
        assertThat(points.getFirst().reads()).isEqualTo(120);
        assertThat(points.getFirst().staleReads()).isEqualTo(1);
        assertThat(points.getFirst().hitP95Ms()).isNull();
        assertThat(points.getLast().at())
                .isEqualTo(now.truncatedTo(ChronoUnit.HOURS).minus(STEP));
        assertThat(pull.state()).satisfies(state -> {
            assertThat(state.accepted()).isEqualTo(13);
            assertThat(state.ignored()).isEqualTo(39);
            assertThat(state.problem()).isNull();
            assertThat(state.place())
                    .isEqualTo("http://localhost:" + server.getAddress().getPort());
        });
        assertThat(asked).hasSize(4).allSatisfy(form -> assertThat(form).containsEntry("step", "300s"));

        asked.clear();
        pull(now.plus(STEP)).pull();
        assertThat(asked.getFirst()).containsEntry("start", asked.getFirst().get("end"));
        assertThat(reads.series(new FamilyId(family), Instant.EPOCH, now.plus(STEP), STEP))
                .hasSize(14);
    }

    @Test
    void aPullThatIsRepeatedAddsNothing() {
        pull(now).pull();
        jdbc.sql("update measurement_pull set pulled_until = null").update();
        var again = pull(now);
        again.pull();
        assertThat(again.state().accepted()).isZero();
        assertThat(reads.series(new FamilyId(family), Instant.EPOCH, now, STEP)).hasSize(13);
    }

    @Test
    void oneThatFailsSaysSoKeepsNothingAndIsTriedFromTheSameMoment() {
        status = 503;
        var pull = pull(now);
        pull.pull();
        assertThat(pull.state().problem()).isEqualTo("It answered 503.");
        assertThat(reads.last(new FamilyId(family))).isEmpty();
        status = 302;
        pull.pull();
        assertThat(pull.state().problem()).isEqualTo("It answered 302.");
        status = 200;
        pull.pull();
        assertThat(pull.state().problem()).isNull();
        assertThat(pull.state().accepted()).isEqualTo(13);
    }

    @Test
    void whileOneConsolePullsTheOtherDoesNot() {
        assertThat(rows.claim(now, Duration.ofMinutes(5))).isTrue();
        pull(now).pull();
        assertThat(asked).isEmpty();
        pull(now.plus(Duration.ofMinutes(6))).pull();
        assertThat(asked).isNotEmpty();
    }

    private PrometheusPull pull(Instant at) {
        var settings = new PrometheusSettings(
                URI.create("http://localhost:" + server.getAddress().getPort()),
                "secret",
                STEP,
                Duration.ofMinutes(1),
                Duration.ofSeconds(5),
                "family",
                "region",
                "prometheus",
                Map.of(
                        Series.READS, "reads",
                        Series.SAMPLED_READS, "sampled",
                        Series.STALE_READS, "stale",
                        Series.HIT_P95_MS, "p95"));
        return new PrometheusPull(
                settings,
                new PrometheusClient(settings),
                rows,
                families,
                takings,
                new Retention(Duration.ofDays(35), Duration.ofDays(400)),
                InstantSource.fixed(at));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var form = Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
        asked.add(form);
        assertThat(exchange.getRequestHeaders().getFirst("Authorization")).isEqualTo("Bearer secret");
        var text = status == 200 ? matrix(form) : "moved";
        exchange.getResponseHeaders().add("Location", "http://localhost:1/");
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Of the family in its region, of it elsewhere, of one nobody registered, and of one with an impossible name. */
    private String matrix(Map<String, String> form) {
        var value = Map.of("reads", "120.4", "sampled", "10", "stale", "1.2", "p95", "NaN");
        var start = Long.parseLong(form.get("start"));
        var end = Long.parseLong(form.get("end"));
        var samples = java.util.stream.LongStream.iterate(start, at -> at <= end, at -> at + STEP.toSeconds())
                .mapToObj(at -> "[%d,\"%s\"]".formatted(at, value.get(form.get("query"))))
                .collect(Collectors.joining(","));
        var series = List.of(
                        List.of(family, "eu"), List.of(family, "mars"), List.of("nobody", "eu"), List.of("A B", "eu"))
                .stream()
                .map(place -> "{\"metric\":{\"family\":\"%s\",\"region\":\"%s\"},\"values\":[%s]}"
                        .formatted(place.getFirst(), place.getLast(), samples))
                .collect(Collectors.joining(","));
        return "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[" + series + "]}}";
    }
}
