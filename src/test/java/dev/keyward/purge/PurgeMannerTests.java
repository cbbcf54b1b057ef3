package dev.keyward.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.kernel.Refused;
import dev.keyward.pace.Pace;
import dev.keyward.purge.scope.Manner;
import dev.keyward.redis.KeyListing.Kind;
import dev.keyward.registry.Family;
import dev.keyward.testing.OnBothDatabases;
import dev.keyward.testing.RedisServer;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ways in which keys are found and go, against a real Redis. */
@OnBothDatabases
class PurgeMannerTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    Purging purging;

    @Autowired
    JdbcClient jdbc;

    private Scene scene;
    private RawRedis redis;
    private RedisClient client;
    private RedisCommands<String, String> application;

    @BeforeEach
    void theScene() {
        scene = new Scene(console);
        redis = new RawRedis(RedisServer.shared().uri());
        client = RedisClient.create(RedisServer.shared().uri());
        application = client.connect().sync();
    }

    @AfterEach
    void close() {
        redis.close();
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    }

    @Test
    void severalFamiliesShareOneScan() {
        var items = scene.family(":v1:item:{id=int}");
        var carts = scene.family(":v1:cart:{id=int}");
        redis.write(keys("v1:item", 600).toList());
        redis.write(keys("v1:cart", 700).toList());
        redis.write(keys("v1:user", 300).toList());
        redis.write(keys("v2:item", 200).toList());

        var running = scene.started(wanted(List.of(items, carts), Map.of(), HowTo.DEFAULT));
        var done = scene.until(running.id(), PurgeState.COMPLETED);

        assertThat(done.progress().deleted()).isEqualTo(1_300);
        assertThat(done.progress().scanned()).as("each name was read once").isBetween(1_600L, 1_700L);
        assertThat(done.progress().foreignSkipped())
                .as("nothing begins as they do")
                .isZero();
        assertThat(remaining()).isEqualTo(500);
    }

    @Test
    void keysWhoseValuesAreAllGivenAreNotScannedFor() {
        var family = scene.family(":v1:item:{id=int}:{region}");
        redis.write(keys("v1:item", 200).map(key -> key + ":eu").toList());
        var ids = IntStream.range(150, 250).mapToObj(String::valueOf).toList();
        var values = Map.of("id", ids, "region", List.of("eu", "us"));

        var counted = scene.counted(wanted(List.of(family), values, HowTo.DEFAULT));
        var found = Objects.requireNonNull(counted.dryRun());
        assertThat(found.count()).isEqualTo(50);
        assertThat(found.exact()).isTrue();
        assertThat(found.sample()).hasSize(20).allMatch(key -> key.endsWith(":eu"));
        var scans = scans();
        scene.asBen(() -> purging.approve(counted.id(), counted.scopeHash(), "go"));
        scene.asAda(() -> purging.move(counted.id(), PurgeState.RUNNING, null));
        var done = scene.until(counted.id(), PurgeState.COMPLETED);

        assertThat(done.progress().deleted()).isEqualTo(50);
        assertThat(done.progress().scanned()).isEqualTo(200);
        assertThat(scans()).isEqualTo(scans);
        assertThat(remaining()).isEqualTo(150);
    }

    @Test
    void anIndexIsReadEachOfItsNamesJudgedAndWhatItDoesNotListIsToldByAScanBehindIt() {
        var family = scene.family(":v1:item:{id=int}");
        redis.write(keys("v1:item", 300).toList());
        redis.write(keys("v1:cart", 10).toList());
        var index = scene.domain + "-index";
        keys("v1:item", 290).forEach(key -> application.sadd(index, key));
        keys("v1:cart", 10).forEach(key -> application.sadd(index, key));

        var how = new HowTo(null, null, new Manner.Index(index, Kind.SET), true);
        var running = scene.started(wanted(List.of(family), Map.of(), how));
        var done = scene.until(running.id(), PurgeState.PARTIAL);

        assertThat(done.progress().deleted()).isEqualTo(290);
        assertThat(done.progress().foreignSkipped()).isEqualTo(10);
        assertThat(done.progress().met()).isEqualTo(10);
        assertThat(done.explanation()).contains("10 keys").contains("index");
        assertThat(remaining()).isEqualTo(20);
    }

    @Test
    void anIndexAloneClaimsNothingAboutOtherKeys() {
        var family = scene.family(":v1:item:{id=int}");
        redis.write(keys("v1:item", 30).toList());
        var index = scene.domain + "-index";
        keys("v1:item", 20).forEach(key -> application.zadd(index, 1, key));

        var how = new HowTo(null, null, new Manner.Index(index, Kind.ZSET), null);
        var running = scene.started(wanted(List.of(family), Map.of(), how));

        assertThat(scene.until(running.id(), PurgeState.COMPLETED).explanation())
                .contains("does not list");
        assertThat(remaining()).isEqualTo(10);
    }

    @Test
    void aScanBehindAPurgeSaysThatNothingIsLeft() {
        var family = scene.family(":v1:item:{id=int}");
        redis.write(keys("v1:item", 300).toList());

        var how = new HowTo(null, null, null, true);
        var running = scene.started(wanted(List.of(family), Map.of(), how));
        var done = scene.until(running.id(), PurgeState.COMPLETED);

        assertThat(done.explanation()).contains("met no key");
        assertThat(done.progress().met()).isZero();
    }

    @Test
    void aSoftPurgeLetsKeysExpireOrSaysThatTheServerIsTooOld() {
        var family = scene.family(":v1:item:{id=int}");
        redis.write(keys("v1:item", 300).toList());
        application.expire(scene.domain + ":v1:item:7", 1_000);
        var how = new HowTo(null, 600, null, null);

        if (redis.version().matches("[3-6]\\..*")) {
            assertThatThrownBy(() -> scene.counted(wanted(List.of(family), Map.of(), how)))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("7.0");
            assertThat(application.ttl(scene.domain + ":v1:item:8")).isEqualTo(-1);
            return;
        }
        var running = scene.started(wanted(List.of(family), Map.of(), how));
        var done = scene.until(running.id(), PurgeState.COMPLETED);

        assertThat(done.progress().deleted()).isEqualTo(300);
        assertThat(application.ttl(scene.domain + ":v1:item:7")).isBetween(0L, 600L);
        var lives = keys("v1:item", 300).map(application::ttl).distinct().count();
        assertThat(lives).as("each has a moment of its own").isGreaterThan(100);
    }

    @Test
    void aManneredPurgeIsAnotherScopeToApprove() {
        var family = scene.family(":v1:item:{id=int}");
        var plain = scene.asAda(() -> purging.request(wanted(List.of(family), Map.of(), HowTo.DEFAULT)));
        var verified = scene.asAda(
                () -> purging.request(wanted(List.of(family), Map.of(), new HowTo(null, null, null, true))));

        assertThat(verified.scopeHash()).isNotEqualTo(plain.scopeHash());
        assertThat(plain.scope().manner()).isEqualTo(Manner.PLAIN);
    }

    @Test
    void aMannerThatCannotBeIsRefusedAtItsField() {
        var family = scene.family(":v1:item:{id=int}");
        assertField("softSeconds", family, new HowTo(null, 0, null, null));
        assertField("softSeconds", family, new HowTo(null, 86_401, null, null));
        assertField("verify", family, new HowTo(null, 60, null, true));
        assertField("index", family, new HowTo(null, null, new Manner.Index(" ", Kind.SET), null));
        assertField("pace", family, new HowTo(Pace.FAST, null, null, null));
    }

    @Test
    void thePaceOfARunningPurgeIsChangedAndTold() {
        var family = scene.family(":v1:item:{id=int}");
        redis.write(keys("v1:item", 3_000).toList());
        var how = new HowTo(Pace.GENTLE, null, null, null);
        var running = scene.started(
                new NewPurge(List.of(family.name().text()), "test", Map.of(), null, null, "Stale", null, 500L, how));
        assertThat(running.course().pace()).isEqualTo(Pace.GENTLE);

        var changed = scene.asAda(() -> purging.changePace(running.id(), Pace.CAPPED, "the evening peak"));

        assertThat(changed.course().pace()).isEqualTo(Pace.CAPPED);
        assertThat(changed.scopeHash()).isEqualTo(running.scopeHash());
        assertThat(reason(running.id(), "purge.pace-changed")).isEqualTo("the evening peak");
        assertThatThrownBy(() -> scene.asAda(() -> purging.changePace(running.id(), Pace.FAST, "now")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Class A");
        scene.asAda(() -> purging.move(running.id(), PurgeState.ABORTED, "enough"));
        assertThatThrownBy(() -> scene.asAda(() -> purging.changePace(running.id(), Pace.GENTLE, null)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theCappedPaceIsHeldOnARealServer() {
        var family = scene.family(":v1:item:{id=int}");
        redis.write(keys("v1:item", 60_000).toList());
        var approved = scene.approved(wanted(List.of(family), Map.of(), new HowTo(Pace.CAPPED, null, null, null)));
        var before = micros();
        var began = System.nanoTime();

        scene.asAda(() -> purging.move(approved.id(), PurgeState.RUNNING, null));
        var done = scene.until(approved.id(), PurgeState.COMPLETED);

        var share = (micros() - before) / ((System.nanoTime() - began) / 1_000.0);
        assertThat(done.progress().deleted()).isEqualTo(60_000);
        assertThat(share).isBetween(0.0, 0.35);
        assertThat(done.course().pingMicros()).isNotNull();
    }

    /** What names and deletions have cost the server so far. */
    private long micros() {
        return application
                .info("commandstats")
                .lines()
                .filter(line -> line.matches("cmdstat_(scan|unlink):.*"))
                .mapToLong(line -> Long.parseLong(line.replaceAll(".*usec=(\\d+),.*", "$1")))
                .sum();
    }

    private @Nullable String reason(PurgeId id, String action) {
        return jdbc.sql("select reason from audit_event where subject = ? and action = ?")
                .param("purge/" + id)
                .param(action)
                .query(String.class)
                .single();
    }

    private void assertField(String field, Family family, HowTo how) {
        assertThatThrownBy(() -> scene.asAda(() -> purging.request(wanted(List.of(family), Map.of(), how))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.findings()).anyMatch(finding -> field.equals(finding.field())));
    }

    private static NewPurge wanted(List<Family> families, Map<String, List<String>> values, HowTo how) {
        var names = families.stream().map(family -> family.name().text()).toList();
        return new NewPurge(names, "test", values, null, null, "Stale", null, null, how);
    }

    private Stream<String> keys(String kind, int count) {
        return IntStream.range(0, count).mapToObj(n -> "%s:%s:%d".formatted(scene.domain, kind, n));
    }

    private int remaining() {
        return redis.keys(scene.domain + ":").size();
    }

    private long scans() {
        return application
                .info("commandstats")
                .lines()
                .filter(line -> line.startsWith("cmdstat_scan:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll(".*calls=(\\d+),.*", "$1")))
                .sum();
    }
}
