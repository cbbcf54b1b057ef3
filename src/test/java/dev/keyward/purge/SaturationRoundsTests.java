package dev.keyward.purge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.purge.PurgeThresholds.Subject;
import dev.keyward.purge.saturation.Thresholds;
import dev.keyward.redis.LiveReadings;
import dev.keyward.redis.vitals.Reading;
import dev.keyward.redis.vitals.Vitals;
import dev.keyward.registry.Family;
import dev.keyward.testing.Caller;
import dev.keyward.testing.OnBothDatabases;
import dev.keyward.testing.RedisServer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A run that pauses itself where somebody has set a threshold, and nowhere else. */
@OnBothDatabases
class SaturationRoundsTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    Purging purging;

    @Autowired
    PurgeThresholds thresholds;

    private Scene scene;
    private Family family;

    @BeforeEach
    void aFamilyWithKeys() {
        scene = new Scene(console);
        family = scene.family(":v1:item:{item_id=int}");
        try (var redis = new RawRedis(RedisServer.shared().uri())) {
            redis.write(IntStream.range(0, 100)
                    .mapToObj(n -> "%s:v1:item:%d".formatted(scene.domain, n))
                    .toList());
        }
    }

    @Test
    void itPausesAtTheThirdLookBeyondAThresholdOfItsFamilyAndSaysWhy() {
        var running = scene.started(Scene.purgeOf(family, Map.of(), 1L));
        var rounds = rounds(Objects.requireNonNull(running.timings().startedAt()));
        rounds.round();
        rounds.round();
        rounds.round();
        assertThat(state(running)).isEqualTo(PurgeState.RUNNING);

        scene.asBen(
                () -> thresholds.set(Subject.family(family.name().text()), new Thresholds(30, null, null, null), 0));
        rounds.round();
        rounds.round();
        assertThat(state(running)).isEqualTo(PurgeState.RUNNING);
        rounds.round();
        var paused = scene.asAda(() -> purging.purge(running.id()));
        assertThat(paused.state()).isEqualTo(PurgeState.PAUSED);
        assertThat(paused.explanation()).startsWith("Paused by itself: the hit ratio is 10.0 %");
        scene.asAda(() -> purging.move(running.id(), PurgeState.ABORTED, "enough"));
    }

    @Test
    void thresholdsAreReadAndSetOverRestWithAVersion() {
        var approver = Caller.with(console, dev.keyward.security.Role.PURGE_APPROVER);
        var path = "/purges/thresholds/families/" + family.name();
        assertThat(approver.get(path)).hasStatusOk().hasHeader("ETag", "\"0\"");
        assertThat(approver.put(path, "{\"latencyMillis\": 20}")).hasStatus(428);
        assertThat(approver.put(path, "{\"latencyMillis\": 0}", "If-Match", "\"0\""))
                .hasStatus(400);
        assertThat(approver.put(path, "{\"latencyMillis\": 20}", "If-Match", "\"0\""))
                .hasStatusOk()
                .hasHeader("ETag", "\"1\"");
        assertThat(approver.put(path, "{\"latencyMillis\": 30}", "If-Match", "\"0\""))
                .hasStatus(412);
        assertThat(Caller.<Integer>read(approver.get(path), "$.latencyMillis")).isEqualTo(20);
        assertThat(Caller.with(console).put(path, "{}", "If-Match", "\"1\"")).hasStatus(403);
        assertThat(approver.get("/purges/thresholds/keyspaces/nowhere")).hasStatus(404);
    }

    private PurgeState state(Purge purge) {
        return scene.asAda(() -> purging.purge(purge.id())).state();
    }

    private SaturationRounds rounds(Instant started) {
        return new SaturationRounds(
                console.getBean(PurgeRequests.class),
                console.getBean(ThresholdRows.class),
                falling(started),
                console.getBean(PurgeProgress.class),
                console.getBean(Trail.class),
                console.getBean(TransactionTemplate.class),
                console.getBean(InstantSource.class));
    }

    /** A keyspace that read everything from its cache before, and a tenth since. */
    private static LiveReadings falling(Instant started) {
        return new LiveReadings() {
            @Override
            public List<Vitals> recent(String keyspace) {
                var looks = new ArrayList<Vitals>();
                for (var second = -30; second < 10; second++) {
                    var ratio = second < 0 ? 1.0 : 0.1;
                    var at = started.plusSeconds(second);
                    looks.add(new Vitals(at, null, ratio, 1_000L, 1_000.0, 0.0, 1L, null, 1L, null, 0.2));
                }
                return looks;
            }

            @Override
            public List<Reading> standing(String keyspace) {
                return List.of();
            }
        };
    }
}
