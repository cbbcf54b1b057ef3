package dev.keyward.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.keyward.kernel.Actor;
import dev.keyward.kernel.Refused;
import dev.keyward.purge.RawRedis;
import dev.keyward.purge.Scene;
import dev.keyward.registry.Family;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.testing.OnBothDatabases;
import dev.keyward.testing.RedisServer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A console that may die while it scans, and a keyspace on a server of its own. Whoever inherits shares its two contexts. */
@OnBothDatabases
@Import(ScanCrashes.class)
abstract class OnAServer {
    static final String KEYSPACE = "scanned";
    static final RedisServer REDIS = RedisServer.start();

    @Autowired
    ApplicationContext console;

    @Autowired
    Scans scans;

    @Autowired
    ScanWorker worker;

    @Autowired
    ScanCrashes crashes;

    @Autowired
    CurrentActor current;

    @Autowired
    JdbcClient jdbc;

    Scene scene;
    RawRedis redis;

    @DynamicPropertySource
    static void theKeyspace(DynamicPropertyRegistry properties) {
        properties.add("keyward.keyspaces.scanned.url", REDIS::uri);
        properties.add("keyward.keyspaces.scanned.environment", () -> "DEV");
        for (var n = 1; n <= 4; n++) {
            properties.add("keyward.keyspaces.shared-%d.url".formatted(n), REDIS::uri);
            properties.add("keyward.keyspaces.shared-%d.environment".formatted(n), () -> "DEV");
        }
    }

    @BeforeEach
    void anEmptyServer() {
        REDIS.restart();
        scene = new Scene(console);
        redis = new RawRedis(REDIS.uri());
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }

    @AfterEach
    void nothingIsUnderWay() {
        Awaitility.reset();
        var going = new ScanFilter(KEYSPACE, Set.of(ScanState.QUEUED, ScanState.RUNNING, ScanState.PAUSED), null);
        as(() -> scans.page(going, 0, 10)).forEach(this::end);
        redis.close();
    }

    private void end(Scan scan) {
        try {
            as(() -> scans.abort(scan.id(), null));
        } catch (Refused endedMeanwhile) {
            assertThat(endedMeanwhile.kind()).isIn(Refused.Kind.STALE, Refused.Kind.WRONG_STATE);
        }
    }

    /** Another process on the same port, without a key. */
    void restart() {
        redis.close();
        REDIS.restart();
        redis = new RawRedis(REDIS.uri());
    }

    Family family(String behindTheDomain) {
        return scene.familyIn(KEYSPACE, behindTheDomain);
    }

    /** So many keys; the placeholder is a number. */
    void write(String keys, int count) {
        redis.write(IntStream.range(0, count).mapToObj(keys::formatted).toList());
    }

    <T> T as(Supplier<T> work) {
        return current.callAs(new Actor("root", Actor.Via.API, null), Set.of(Role.PLATFORM_ADMIN, Role.VIEWER), work);
    }

    Scan start(NewScan wanted) {
        return as(() -> scans.start(wanted));
    }

    /** Of every name, so slowly that something can happen meanwhile. */
    Scan startSlowly(long keysPerSecond) {
        return start(new NewScan(KEYSPACE, ScanKind.FULL, new ScanBudget(null, null, keysPerSecond), null, null));
    }

    Scan until(ScanId id, ScanState state) {
        return await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> as(() -> scans.scan(id)), scan -> scan.state() == state);
    }

    Scan underWay(ScanId id) {
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> as(() -> scans.scan(id)), scan -> scan.keysSeen() > 0);
    }

    Coverage coverage(Scan scan) {
        return as(() -> scans.coverage(scan.id()));
    }

    /** The lease of a worker that died runs out, without anybody waiting for it; and somebody looks for work. */
    void leaseRunsOut(ScanId scan) {
        jdbc.sql("""
                update discovery_run set lease_until = current_timestamp - interval '1' second, next_at = null
                where scan = ?""").param(scan.value()).update();
        worker.wake();
    }

    List<String> actions(ScanId scan) {
        return jdbc.sql("select action from audit_event where subject = ? order by seq")
                .param("scan/" + scan)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
