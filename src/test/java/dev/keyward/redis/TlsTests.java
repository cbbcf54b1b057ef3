package dev.keyward.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.redis.RedisFailure.Kind;
import dev.keyward.testing.Certificates;
import dev.keyward.testing.RedisProcess;
import dev.keyward.testing.RedisServer;
import dev.keyward.testing.Resp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** U13: on real servers that speak TLS, with certificates of the test's own authority. */
class TlsTests {
    private static final String HERE = "dns:localhost,ip:127.0.0.1";
    private static final List<RedisProcess> SERVERS = new ArrayList<>();
    private static Certificates certificates;
    private static int good;

    @TempDir
    Path folder;

    @BeforeAll
    static void anAuthority() {
        certificates = new Certificates();
        good = serving(certificates.signed("good", HERE));
    }

    @AfterAll
    static void close() {
        SERVERS.forEach(RedisProcess::close);
    }

    private static int serving(Certificates.Pair pair) {
        var port = RedisProcess.freePort();
        SERVERS.add(RedisProcess.at(
                0,
                "--tls-port",
                String.valueOf(port),
                "--tls-cert-file",
                pair.certificate().toString(),
                "--tls-key-file",
                pair.key().toString(),
                "--tls-auth-clients",
                "no",
                "--user",
                "console",
                "on",
                ">s3cret",
                "~*",
                "-@all",
                "+scan",
                "+unlink",
                "+ping",
                "+info"));
        return port;
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void aCertificateOfTheAuthorityForThisHostIsBelieved(String host) {
        var url = "rediss://console:s3cret@%s:%d".formatted(host, good);
        var connections = Configured.connections("test.url=" + url, "test.ca-file=" + certificates.authority());
        try (var connection = connections.open("test")) {
            assertThat(connection.unlink(List.of(new KeyName(new byte[] {'k'}))))
                    .isZero();
            assertThat(connection.scan(new byte[] {'*'}, KeyScan.START, 10).last())
                    .isTrue();
        } finally {
            connections.destroy();
        }
    }

    @Test
    void theAuthorityIsNotBelievedUnlessItIsNamed() {
        refused("localhost", good, null, "signed by nobody");
    }

    @Test
    void aCertificateForAnotherHostIsRefused() {
        refused(serving(certificates.signed("elsewhere", "dns:redis.example")), "another host");
    }

    @Test
    void anExpiredOneIsRefused() {
        refused(serving(certificates.expired("expired", HERE)), "expired");
    }

    @Test
    void oneThatVouchesForItselfIsRefused() {
        refused(serving(certificates.selfSigned("alone", HERE)), "signed by nobody");
    }

    @Test
    void aServerWithoutTlsIsNotSpokenToInPlain() {
        var plain = RedisServer.shared().port();
        var connections = Configured.connections("test.url=rediss://console:canary-7c1f@localhost:%d".formatted(plain));
        assertThatThrownBy(() -> connections.open("test")).isInstanceOf(RedisFailure.class);
        assertThat(Resp.ask(plain, "INFO commandstats")).doesNotContain("cmdstat_auth");
        connections.destroy();
    }

    @Test
    void aWrongPasswordBehindTlsIsFinalToo() {
        var url = "rediss://console:canary-7c1f@localhost:%d".formatted(good);
        var connections = Configured.connections("test.url=" + url, "test.ca-file=" + certificates.authority());
        assertThatThrownBy(() -> connections.open("test"))
                .isInstanceOfSatisfying(
                        RedisFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.DEAD))
                .hasMessageContaining("WRONGPASS");
        connections.destroy();
    }

    /** The password may change while the console runs: its file is read at every sign-in. */
    @Test
    void aPasswordInAFileIsReadEveryTime() throws Exception {
        var file = folder.resolve("password");
        Files.writeString(file, "wrong\n");
        var connections = Configured.connections(
                "test.url=rediss://localhost:%d".formatted(good),
                "test.ca-file=" + certificates.authority(),
                "test.username=console",
                "test.password-file=" + file);
        assertThatThrownBy(() -> connections.open("test")).hasMessageContaining("WRONGPASS");
        Files.writeString(file, "s3cret\n");
        connections.open("test").close();
        Files.delete(file);
        assertThatThrownBy(() -> connections.open("test"))
                .isInstanceOf(RedisFailure.class)
                .hasMessageContaining("cannot be read");
        connections.destroy();
    }

    private static void refused(int port, String why) {
        refused("localhost", port, certificates.authority(), why);
    }

    private static void refused(String host, int port, @org.jspecify.annotations.Nullable Path authority, String why) {
        var properties = new ArrayList<>(List.of("test.url=rediss://console:s3cret@%s:%d".formatted(host, port)));
        if (authority != null) {
            properties.add("test.ca-file=" + authority);
        }
        var connections = Configured.connections(properties.toArray(String[]::new));
        assertThatThrownBy(() -> connections.open("test")).isInstanceOfSatisfying(RedisFailure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(Kind.DEAD);
            assertThat(failure.outcomeUnknown()).isFalse();
            assertThat(failure).hasMessageContaining(why);
        });
        assertThat(new AskedHealth(connections).of("test").status()).isEqualTo(Health.Status.REFUSED);
        connections.destroy();
    }
}
