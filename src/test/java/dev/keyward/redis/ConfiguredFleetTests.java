package dev.keyward.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.redis.Keyspace.Environment;
import dev.keyward.redis.Keyspace.Topology;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredFleetTests {
    @Test
    void whatIsNotSaidIsTheCarefulChoice() {
        var keyspace = fleet("demo", "redis://localhost:6379", null).keyspaces().getFirst();

        assertThat(keyspace).isEqualTo(new Keyspace("demo", Environment.PROD, Topology.STANDALONE, List.of()));
    }

    @ParameterizedTest
    @EnumSource(names = {"SENTINEL", "CLUSTER"})
    void aTopologyThatCannotBePurgedSafelyYetStopsTheStart(Topology topology) {
        assertThatThrownBy(() -> fleet("demo", "redis://localhost:6379", topology))
                .isInstanceOf(UnusableKeyspace.class)
                .hasMessageContaining(topology.name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost:6379",
                "http://u:canary-7c1f@localhost:6379",
                "redis-socket:///var/run/redis.sock",
                "redis-sentinel://u:canary-7c1f@localhost?sentinelMasterId=m",
                "redis://u:canary-7c1f@local host:6379",
                "redis:canary-7c1f"
            })
    void anAddressThatIsNoRedisStopsTheStartAndIsNeverRepeated(String url) {
        assertThatThrownBy(() -> fleet("demo", url, null))
                .isInstanceOf(UnusableKeyspace.class)
                .hasMessageNotContaining("canary-7c1f")
                .hasNoCause();
    }

    @Test
    void nothingThatHoldsASecretPrintsIt() {
        var entry = new KeyspaceSettings.Entry("redis://u:canary-7c1f@localhost:1", null, null, null);
        var settings = new KeyspaceSettings(Map.of("demo", entry));

        assertThat(settings.toString()).doesNotContain("canary-7c1f");
        assertThat(KeyspaceAddress.of("demo", entry).toString()).doesNotContain("canary-7c1f");
        assertThat(new ConfiguredFleet(settings).keyspaces().toString()).doesNotContain("canary-7c1f");
    }

    @Test
    void aNameIsASlug() {
        assertThatThrownBy(() -> fleet("Demo!", "redis://localhost:6379", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ConfiguredFleet fleet(String name, String url, @Nullable Topology topology) {
        return new ConfiguredFleet(
                new KeyspaceSettings(Map.of(name, new KeyspaceSettings.Entry(url, null, topology, null))));
    }
}
