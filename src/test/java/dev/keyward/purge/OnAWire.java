package dev.keyward.purge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.registry.Family;
import dev.keyward.testing.FamilyOracle;
import dev.keyward.testing.OnBothDatabases;
import dev.keyward.testing.RedisServer;
import dev.keyward.testing.RedisTap;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A console that may die, and a keyspace behind a wire that may break and that writes down what is asked. Ten more
 * keyspaces for what has to be shared. Whoever inherits from it shares its two contexts.
 */
@OnBothDatabases
@Import(Crashes.class)
abstract class OnAWire {
    static final int SERVERS = 10;

    /** For what comes true in a moment where nobody else is at work; what has to be quick is counted, not timed. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final RedisServer REDIS = RedisServer.start();
    static final RedisTap TAP = new RedisTap(REDIS.port());

    @Autowired
    ApplicationContext console;

    @Autowired
    Purging purging;

    @Autowired
    Crashes crashes;

    @Autowired
    Worker worker;

    @Autowired
    JdbcClient jdbc;

    Scene scene;
    RawRedis redis;

    @DynamicPropertySource
    static void theKeyspacesAreBehindTheTap(DynamicPropertyRegistry properties) {
        properties.add("crash", () -> Crashes.THREADS);
        properties.add("keyward.keyspaces.wire.url", TAP::uri);
        properties.add("keyward.keyspaces.wire.environment", () -> "DEV");
        for (var n = 1; n <= SERVERS; n++) {
            var database = "/" + n;
            properties.add("keyward.keyspaces.server%d.url".formatted(n), () -> TAP.uri() + database);
            properties.add("keyward.keyspaces.server%d.environment".formatted(n), () -> "DEV");
        }
    }

    @BeforeEach
    void theScene() {
        scene = new Scene(console);
        redis = new RawRedis(REDIS.uri());
        TAP.forget();
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        Awaitility.setDefaultTimeout(PATIENCE);
    }

    @AfterEach
    void everythingIsWhole() {
        Awaitility.reset();
        TAP.faults().heal();
        redis.acl("+unlink");
        redis.close();
    }

    RawRedis database(int n) {
        return new RawRedis(REDIS.uri() + "/" + n);
    }

    /** A family of so many keys, and a look-alike beside each, in the keyspace {@code wire}. */
    Keys keys(int count) {
        return new Keys(scene.familyIn("wire", ":v1:item:{id=int}"), count);
    }

    Purge purge(PurgeId id) {
        return scene.asAda(() -> purging.purge(id));
    }

    long epoch(PurgeId purge) {
        return jdbc.sql("select lease_epoch from purge_run where purge = ?")
                .param(purge.value())
                .query(Long.class)
                .single();
    }

    /** Who holds its lease; null when nobody does. */
    @Nullable
    String owner(PurgeId purge) {
        var owner = jdbc.sql("select coalesce(lease_owner, '') from purge_run where purge = ?")
                .param(purge.value())
                .query(String.class)
                .single();
        return owner.isEmpty() ? null : owner;
    }

    /** What the trail tells of it, in order. */
    List<String> actions(PurgeId purge) {
        return jdbc.sql("select action from audit_event where subject = ? order by seq")
                .param("purge/" + purge)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** The lease of a worker that died runs out, without anybody waiting for it; and somebody looks for work. */
    void leaseRunsOut(PurgeId purge) {
        jdbc.sql("update purge_run set lease_until = current_timestamp - interval '1' second where purge = ?")
                .param(purge.value())
                .update();
        worker.wake();
    }

    /** What a test wrote, and what is right about what became of it. */
    final class Keys {
        final Family family;
        final Set<String> own = new TreeSet<>();
        final Set<String> foreign = new TreeSet<>();
        private final FamilyOracle oracle;

        private Keys(Family family, int count) {
            this.family = family;
            this.oracle =
                    FamilyOracle.of(family.templates().getLast().template().text());
            for (var n = 0; n < count; n++) {
                own.add("%s:v1:item:%d".formatted(scene.domain, n));
                foreign.add("%s:v1:item:%d:image".formatted(scene.domain, n));
            }
            redis.write(own);
            redis.write(foreign);
        }

        /** R1, R2, R3, R5 and R7 of a purge that is completed. */
        void requireGone(Purge done) {
            assertThat(redis.keys(scene.domain + ":")).as("what is left").isEqualTo(foreign);
            assertThat(oracle.foreign(TAP.named())).as("names of others").isEmpty();
            assertThat(done.progress().deleted()).as("deleted at least").isLessThanOrEqualTo(own.size());
            assertThat(done.progress().deletedAtMost()).as("deleted at most").isGreaterThanOrEqualTo(own.size());
            new Intents(jdbc, done.id()).requireBefore(TAP.named());
        }
    }
}
