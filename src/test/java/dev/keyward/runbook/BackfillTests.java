package dev.keyward.runbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.keyward.audit.Audit;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.FamilyId;
import dev.keyward.testing.OnBothDatabases;
import dev.keyward.webhook.Signature;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Deliveries against a real HTTP server; the worker is put together here, since the shared console names no webhook. */
@OnBothDatabases
class BackfillTests {
    private static final String SECRET = "a secret of the tests";

    @Autowired
    ApplicationContext console;

    @Autowired
    WarmLists lists;

    @Autowired
    RunbookRuns runs;

    @Autowired
    InstantSource clock;

    private final Deque<Integer> answers = new ArrayDeque<>();
    private final List<String> bodies = new ArrayList<>();
    private final List<String> signatures = new ArrayList<>();
    private HttpServer server;
    private Instant now;
    private Emergency emergency;

    @BeforeEach
    void aReceiver() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/fill", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var headers = exchange.getRequestHeaders();
            signatures.add(headers.getFirst("Keyward-Timestamp") + " " + headers.getFirst("Keyward-Signature"));
            exchange.sendResponseHeaders(answers.isEmpty() ? 202 : answers.pop(), -1);
            exchange.close();
        });
        server.start();
        emergency = Emergency.in(console);
        emergency.led(() -> runs.start(emergency.number(), null));
        now = clock.instant();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void aListArrivesSignedAndIsEvidenceOfItsStep() {
        var delivery = handedOver();
        assertThat(deliveries().round()).isPositive();
        assertThat(states()).containsExactly(Delivery.State.DELIVERED);
        var body = bodies.getFirst();
        assertThat(body).contains(emergency.family(), delivery.id().toString());
        var signed = signatures.getFirst().split(" ");
        assertThat(signed[1]).isEqualTo(Signature.of(SECRET, Long.parseLong(signed[0]), body));
        assertThat(evidence()).anyMatch(text -> text.startsWith("Warm list delivered at attempt 1"));
    }

    @Test
    void itIsTriedAgainAfterAPauseWithTheSameId() {
        answers.addAll(List.of(503, 503));
        handedOver();
        deliveries().round();
        assertThat(states()).containsExactly(Delivery.State.PENDING);
        later(Duration.ofSeconds(5));
        deliveries().round();
        assertThat(bodies).hasSize(1);
        later(Duration.ofSeconds(6));
        deliveries().round();
        later(Duration.ofMinutes(2));
        deliveries().round();
        assertThat(states()).containsExactly(Delivery.State.DELIVERED);
        assertThat(bodies).hasSize(3).allMatch(bodies.getFirst()::equals);
        assertThat(evidence()).anyMatch(text -> text.startsWith("Warm list delivered at attempt 3"));
    }

    @Test
    void afterFiveAttemptsItHasFailedAndCanBeHandedOverAnew() {
        answers.addAll(List.of(500, 500, 500, 500, 500));
        handedOver();
        for (var attempt = 0; attempt < 6; attempt++) {
            deliveries().round();
            later(Duration.ofMinutes(20));
        }
        assertThat(bodies).hasSize(5);
        assertThat(states()).containsExactly(Delivery.State.FAILED);
        assertThat(evidence()).anyMatch(text -> text.contains("not delivered at attempt 5. Answered 500."));
    }

    @Test
    void aRefusalIsFinalAtOnce() {
        answers.add(410);
        handedOver();
        deliveries().round();
        later(Duration.ofHours(1));
        deliveries().round();
        assertThat(bodies).hasSize(1);
        assertThat(states()).containsExactly(Delivery.State.FAILED);
    }

    @Test
    void oneListIsNeverUnderWayTwice() {
        var list = emergency.led(() -> lists.sample(emergency.number(), new FamilyId(emergency.family())));
        handOver(list);
        assertThatThrownBy(() -> handOver(list))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.WRONG_STATE));
        deliveries().round();
    }

    @Test
    void namesOfKeysAreForgottenAfterAWeek() {
        var list = emergency.led(() -> lists.sample(emergency.number(), new FamilyId(emergency.family())));
        var rows = console.getBean(WarmListRows.class);
        rows.forget(list.sampledAt());
        assertThat(rows.keys(list.id())).isPresent();
        rows.forget(list.sampledAt().plusMillis(1));
        assertThat(rows.keys(list.id())).isEmpty();
        assertThatThrownBy(() -> emergency.led(() -> lists.keys(emergency.number(), list.id())))
                .isInstanceOf(Refused.class);
    }

    private Delivery handedOver() {
        var list = emergency.led(() -> lists.sample(emergency.number(), new FamilyId(emergency.family())));
        return handOver(list);
    }

    /** The service is not behind its proxy here. */
    private Delivery handOver(WarmList list) {
        return emergency.led(() -> console.getBean(TransactionTemplate.class)
                .execute(status -> backfills().handOver(emergency.number(), list.id())));
    }

    private void later(Duration pause) {
        now = now.plus(pause);
    }

    private BackfillSettings settings() {
        var origin = "http://127.0.0.1:" + server.getAddress().getPort();
        return new BackfillSettings(origin + "/fill", SECRET, List.of(origin));
    }

    private Backfills backfills() {
        return new Backfills(
                settings(),
                console.getBean(DeliveryRows.class),
                lists,
                console.getBean(RunEvidence.class),
                console.getBean(dev.keyward.incident.IncidentReads.class),
                console.getBean(dev.keyward.security.CurrentActor.class),
                console.getBean(Audit.class),
                () -> now);
    }

    private Deliveries deliveries() {
        return new Deliveries(
                settings(),
                console.getBean(DeliveryRows.class),
                console.getBean(WarmListRows.class),
                console.getBean(RunEvidence.class),
                console.getBean(Audit.class),
                console.getBean(JsonMapper.class),
                console.getBean(TransactionTemplate.class),
                () -> now);
    }

    private List<Delivery.State> states() {
        return emergency.led(() -> backfills().of(emergency.number())).stream()
                .map(Delivery::state)
                .toList();
    }

    private List<String> evidence() {
        return emergency.led(() -> runs.of(emergency.number())).orElseThrow().evidence().stream()
                .map(Evidence::text)
                .toList();
    }
}
