package dev.keyward.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.redis.Keyspace.Environment;
import dev.keyward.redis.Keyspace.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredFleetTests {
    private static final String CANARY = "canary-7c1f";

    @Test
    void whatIsNotSaidIsTheCarefulChoice() {
        var fleet = Configured.fleet("demo.url=redis://localhost:6379");

        assertThat(fleet.keyspaces())
                .containsExactly(new Keyspace("demo", Environment.PROD, Topology.STANDALONE, List.of()));
        assertThat(fleet.address("demo").orElseThrow().tls()).isFalse();
        assertThat(fleet.address("demo").orElseThrow().scansReplica()).isFalse();
    }

    @Test
    void aUrlSaysHostAccountDatabaseAndTls() {
        var address = Configured.fleet("demo.url=rediss://us%3Aer:p%40ss+word@redis.internal/3")
                .address("demo")
                .orElseThrow();

        assertThat(address.places()).containsExactly(new Place("redis.internal", 6379));
        assertThat(address.account()).isEqualTo(new Account("us:er", "p@ss+word", null));
        assertThat(address.database()).isEqualTo(3);
        assertThat(address.tls()).isTrue();
    }

    @Test
    void sentinelsAreListedAndMayHaveAnAccountOfTheirOwn() {
        var address = Configured.fleet(
                        "shop.topology=SENTINEL",
                        "shop.nodes=s1:26379, [::1]:26380,s3:26379",
                        "shop.master=mymaster",
                        "shop.database=2",
                        "shop.username=keyward",
                        "shop.password=one",
                        "shop.sentinel.password=other",
                        "shop.tls=true",
                        "shop.scan=REPLICA")
                .address("shop")
                .orElseThrow();

        assertThat(address.places())
                .containsExactly(new Place("s1", 26379), new Place("::1", 26380), new Place("s3", 26379));
        assertThat(address.master()).isEqualTo("mymaster");
        assertThat(address.account()).isEqualTo(new Account("keyward", "one", null));
        assertThat(address.sentinels()).isEqualTo(new Account(null, "other", null));
        assertThat(address.tls()).isTrue();
        assertThat(address.scansReplica()).isTrue();
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
                "redis:canary-7c1f",
                "rediss://u:canary-7c1f@localhost?verifyPeer=NONE",
                "redis://u:canary-7c1f@localhost/db",
                "redis://u:%zz7c1f@localhost"
            })
    void anAddressThatIsNoRedisStopsTheStartAndIsNeverRepeated(String url) {
        refused("demo.url=" + url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo.topology=SENTINEL;demo.master=m",
                "demo.topology=SENTINEL;demo.nodes=s1:26379",
                "demo.topology=SENTINEL;demo.nodes=s1,s2:26379;demo.master=m",
                "demo.topology=SENTINEL;demo.nodes=s1:26379,s1:26379;demo.master=m",
                "demo.topology=SENTINEL;demo.nodes=s1:99999;demo.master=m",
                "demo.topology=SENTINEL;demo.nodes=s1:26379;demo.master=m;demo.url=redis://canary-7c1f@h",
                "demo.topology=CLUSTER;demo.nodes=c1:6379;demo.master=m",
                "demo.topology=CLUSTER;demo.nodes=c1:6379;demo.database=1",
                "demo.topology=CLUSTER;demo.nodes=c1:6379;demo.scan=REPLICA",
                "demo.url=redis://localhost;demo.nodes=c1:6379",
                "demo.url=redis://:canary-7c1f@localhost;demo.password=canary-7c1f",
                "demo.url=redis://localhost;demo.username=keyward",
                "demo.url=redis://localhost;demo.password=canary-7c1f;demo.password-file=/canary-7c1f",
                "demo.url=redis://localhost;demo.password-file=/nowhere/canary-7c1f",
                "demo.url=redis://localhost;demo.ca-file=/nowhere/ca.pem",
                "demo.url=rediss://localhost;demo.ca-file=/nowhere/ca.pem",
                "demo.url=rediss://localhost;demo.ca-file=pom.xml",
                "demo.url=redis://localhost;demo.tls=true"
            })
    void whatDoesNotFitTogetherStopsTheStart(String properties) {
        refused(properties.split(";"));
    }

    private static void refused(String... properties) {
        assertThatThrownBy(() -> Configured.fleet(properties))
                .isInstanceOf(UnusableKeyspace.class)
                .hasMessageNotContaining("7c1f")
                .hasNoCause();
    }

    @Test
    void nothingThatHoldsASecretPrintsIt() {
        var settings = Configured.settings(
                "demo.url=redis://u:canary-7c1f@localhost:1",
                "shop.topology=SENTINEL",
                "shop.nodes=s1:1",
                "shop.master=m",
                "shop.password=" + CANARY,
                "shop.sentinel.password=" + CANARY);

        assertThat(settings.toString()).doesNotContain(CANARY);
        assertThat(java.util.Objects.requireNonNull(settings.byName().get("shop"))
                        .sentinel())
                .hasToString("SentinelEntry[secret]");
        settings.byName().forEach((name, entry) -> {
            var address = KeyspaceAddress.of(name, entry);
            assertThat(address.toString() + address.account() + address.sentinels())
                    .doesNotContain(CANARY);
        });
        assertThat(new ConfiguredFleet(settings).keyspaces().toString()).doesNotContain(CANARY);
    }

    @Test
    void aNameIsASlug() {
        assertThatThrownBy(() -> Configured.fleet("Demo!.url=redis://localhost:6379"))
                .isInstanceOf(RuntimeException.class);
    }
}
