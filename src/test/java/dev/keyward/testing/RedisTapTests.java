package dev.keyward.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandTimeoutException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RedisTapTests {
    private final RedisServer server = RedisServer.shared();

    @Test
    void everyNameThatMayGoIsWrittenDownAndNoOther() {
        try (var tap = new RedisTap(server.port());
                var client = client(tap)) {
            var commands = client.connect().sync();
            commands.set("tap:1", "v");
            commands.get("tap:1");
            commands.unlink("tap:1", "tap:2");
            commands.del("tap:3");
            commands.expire("tap:4", 10);
            assertThat(tap.named()).containsExactly("tap:1", "tap:2", "tap:3", "tap:4");
            assertThat(tap.commands()).containsEntry("GET", 1L).containsEntry("UNLINK", 1L);
            tap.forget();
            assertThat(tap.named()).isEmpty();
        }
    }

    /** F13: what a client gave up on may still happen. */
    @Test
    void aTimedOutUnlinkHappensWhenTheWireHeals() {
        try (var tap = new RedisTap(server.port());
                var client = client(tap);
                var direct = RedisClient.create(server.uri())) {
            var console = client.connect();
            var commands = console.sync();
            var other = direct.connect().sync();
            other.set("tap:late", "v");
            tap.faults().toServer(Toxic.Timeout.HELD);
            console.setTimeout(Duration.ofMillis(300));
            assertThatThrownBy(() -> commands.unlink("tap:late")).isInstanceOf(RedisCommandTimeoutException.class);
            assertThat(tap.named()).containsExactly("tap:late");
            assertThat(other.exists("tap:late")).isEqualTo(1);
            tap.faults().heal();
            Awaitility.await().until(() -> other.exists("tap:late") == 0);
        }
    }

    private static RedisClient client(RedisTap tap) {
        var client = RedisClient.create(tap.uri());
        client.setOptions(ClientOptions.builder().autoReconnect(false).build());
        return client;
    }
}
