package dev.keyward.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.keys.KeyTemplate;
import dev.keyward.redis.Keyspace.Topology;
import dev.keyward.redis.ServiceLine.Pattern;
import dev.keyward.redis.ServiceLine.Right;
import dev.keyward.testing.ClusterSetup;
import dev.keyward.testing.RedisProcess;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Row M4: the generated account of a service on a real server with ACL users. */
class ServiceLineTests {
    private static final ServiceLine LINE = new ServiceLine(
            Topology.STANDALONE,
            "catalog-api",
            List.of(
                    pattern("user:v3:profile:{id}", Right.READ),
                    pattern("catalog:v2:item:{id}", Right.BOTH),
                    pattern("audit:v1:line:{id}", Right.WRITE),
                    pattern("price:v1:{id}", Right.READ),
                    pattern("price:v1:{id}", Right.DROP)),
            Set.of("string", "hash"));

    @Test
    void itIsOneLineForRedisCli() {
        assertThat(LINE.text())
                .startsWith("ACL SETUSER catalog-api reset on >PASSWORD resetchannels %R~user:v3:profile:*"
                        + " ~catalog:v2:item:* %W~audit:v1:line:* %R~price:v1:* -@all +@hash +@string -@dangerous ")
                .endsWith("(%W~price:v1:* +exists +ttl +pttl +type +del +unlink +expire +pexpire +expireat)");
    }

    @Test
    void theAccountsOfTheConsoleAndOfEverybodyAreNotOverwritten() {
        for (var taken : List.of("default", "keyward")) {
            assertThat(new ServiceLine(Topology.STANDALONE, taken, List.of(), Set.of()).account())
                    .isEqualTo("service-" + taken);
        }
    }

    @Test
    void whatIsGrantedIsAllowedAndNothingElse() {
        try (var server = RedisProcess.with()) {
            var fine = server.ask("INFO server").contains("redis_version:7");
            assertThat(server.ask(fine ? LINE.text() : LINE.textForRedis6())).isEqualTo("+OK\r\n");
            for (var key :
                    List.of("user:v3:profile:1", "catalog:v2:item:1", "audit:v1:line:1", "price:v1:1", "other:1")) {
                server.ask("SET %s v".formatted(key));
            }
            as("catalog-api", server.port(), ServiceLineTests::refused);
            if (fine) {
                as("catalog-api", server.port(), ServiceLineTests::refusedByKey);
            }
            as("catalog-api", server.port(), ServiceLineTests::allowed);
        }
    }

    @Test
    void onRedis6AServiceThatOnlyReadsWritesNothing() {
        var reader = new ServiceLine(
                Topology.STANDALONE, "reader", List.of(pattern("user:v3:profile:{id}", Right.READ)), Set.of("string"));
        assertThat(reader.isCoarserOnRedis6()).isFalse();
        assertThat(LINE.isCoarserOnRedis6()).isTrue();
        try (var server = RedisProcess.with()) {
            assertThat(server.ask(reader.textForRedis6())).isEqualTo("+OK\r\n");
            as("reader", server.port(), commands -> {
                assertThat(commands.get("user:v3:profile:1")).isNull();
                noPermission("a write", () -> commands.set("user:v3:profile:1", "w"));
                noPermission("a delete", () -> commands.del("user:v3:profile:1"));
                noPermission("a foreign key", () -> commands.get("other:1"));
            });
        }
    }

    private static void allowed(RedisCommands<String, String> commands) {
        assertThat(commands.get("user:v3:profile:1")).isEqualTo("v");
        assertThat(commands.set("catalog:v2:item:1", "w")).isEqualTo("OK");
        assertThat(commands.get("catalog:v2:item:1")).isEqualTo("w");
        assertThat(commands.hset("catalog:v2:item:2", "name", "x")).isTrue();
        assertThat(commands.set("audit:v1:line:1", "w")).isEqualTo("OK");
        assertThat(commands.get("price:v1:1")).isEqualTo("v");
        assertThat(commands.expire("price:v1:1", 60)).isTrue();
        assertThat(commands.unlink("price:v1:1")).isEqualTo(1);
        assertThat(commands.ttl("user:v3:profile:1")).isEqualTo(-1);
        assertThat(commands.ping()).isEqualTo("PONG");
    }

    /** What takes key permissions, which came with Redis 7.0. */
    private static void refusedByKey(RedisCommands<String, String> commands) {
        noPermission("a write of what it only reads", () -> commands.set("user:v3:profile:1", "w"));
        noPermission("a delete of what it only reads", () -> commands.del("user:v3:profile:1"));
        noPermission("a read of what it only writes", () -> commands.get("audit:v1:line:1"));
        noPermission("a write of what it only drops", () -> commands.set("price:v1:1", "w"));
    }

    private static void refused(RedisCommands<String, String> commands) {
        noPermission("a read of a foreign key", () -> commands.get("other:1"));
        noPermission("a delete of a foreign key", () -> commands.del("other:1"));
        noPermission("all at once", () -> commands.mget("catalog:v2:item:1", "other:1"));
        noPermission("another type", () -> commands.lpush("catalog:v2:item:3", "x"));
        noPermission("other keys through SORT", () -> commands.sort("catalog:v2:item:1"));
        noPermission("names of all keys", () -> commands.keys("*"));
        noPermission("a scan", commands::scan);
        noPermission("a flush", commands::flushall);
        noPermission("the configuration", () -> commands.configGet("*"));
        noPermission("the accounts", commands::aclUsers);
    }

    private static void noPermission(String what, ThrowingCallable command) {
        assertThatThrownBy(command)
                .as(what)
                .isInstanceOf(RedisCommandExecutionException.class)
                .hasMessageContaining("NOPERM");
    }

    @Test
    void aClusterTakesItToo() {
        try (var cluster = new ClusterSetup(3)) {
            var line = new ServiceLine(Topology.CLUSTER, "catalog-api", LINE.patterns(), LINE.kinds());
            assertThat(line.text()).contains("+cluster|slots", "+asking");
            cluster.nodes()
                    .forEach(node -> assertThat(node.ask(line.textForRedis6())).isEqualTo("+OK\r\n"));
        }
    }

    private static void as(String account, int port, Consumer<RedisCommands<String, String>> work) {
        var client = RedisClient.create("redis://%s:PASSWORD@127.0.0.1:%d".formatted(account, port));
        try (var connection = client.connect()) {
            work.accept(connection.sync());
        } finally {
            client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        }
    }

    private static Pattern pattern(String template, Right right) {
        return new Pattern(new KeyTemplate(template).scanPattern(), right);
    }
}
