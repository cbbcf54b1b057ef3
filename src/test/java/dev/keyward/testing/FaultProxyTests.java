package dev.keyward.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every fault does what its name says, in one direction only, and is over when it is healed. */
class FaultProxyTests {
    private static final Duration TENTH = Duration.ofMillis(100);
    private ServerSocket echo;
    private FaultProxy proxy;

    @BeforeEach
    void anEchoBehindTheProxy() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::answer);
        proxy = new FaultProxy(echo.getLocalPort(), 42);
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        echo.close();
    }

    private void answer() {
        while (!echo.isClosed()) {
            try {
                var client = echo.accept();
                Thread.ofVirtual().start(() -> repeat(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void repeat(Socket client) {
        try (client) {
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException gone) {
            // The proxy hung up, which is what it is for.
        }
    }

    @Test
    void aSoundWireChangesNothing() throws IOException {
        try (var client = client()) {
            var sent = new byte[1 << 20];
            new Random(1).nextBytes(sent);
            Thread.ofVirtual().start(() -> say(client, sent));
            assertThat(client.getInputStream().readNBytes(sent.length)).isEqualTo(sent);
        }
        assertThat(proxy.connections()).isEqualTo(1);
    }

    @Test
    void latencyDelaysEachPieceOnceAndDirectionsAreApart() throws IOException {
        try (var client = client()) {
            quickest(client, Duration.ZERO, TENTH);
            proxy.toServer(new Toxic.Latency(TENTH, Duration.ZERO));
            quickest(client, TENTH, TENTH.multipliedBy(2));
            proxy.toClient(new Toxic.Latency(TENTH.multipliedBy(2), Duration.ofMillis(50)));
            quickest(client, Duration.ofMillis(250), Duration.ofMillis(450));
            proxy.heal();
            quickest(client, Duration.ZERO, TENTH);
        }
    }

    @Test
    void whatABlackHoleHoldsArrivesWhenItHeals() throws IOException {
        try (var client = client()) {
            proxy.toServer(Toxic.Timeout.HELD);
            say(client, new byte[] {1});
            client.setSoTimeout(200);
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            proxy.heal();
            client.setSoTimeout(2_000);
            assertThat(client.getInputStream().read()).isEqualTo(1);
        }
    }

    @Test
    void aBlackHoleWithATimeHangsUpAfterIt() throws IOException {
        try (var client = client()) {
            proxy.toServer(new Toxic.Timeout(TENTH));
            say(client, new byte[] {1});
            var before = System.nanoTime();
            assertThat(client.getInputStream().read()).isEqualTo(-1);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(TENTH.dividedBy(2));
        }
    }

    @Test
    void aResetIsFeltAsOne() throws IOException {
        try (var client = client()) {
            roundTrip(client);
            proxy.toServer(new Toxic.ResetPeer(Duration.ZERO));
            say(client, new byte[] {1});
            assertThatThrownBy(() -> client.getInputStream().read())
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
    }

    @Test
    void aSlowCloseIsHeardOfLate() throws IOException {
        try (var quick = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var slow = new FaultProxy(quick.getLocalPort(), 1);
                var client = new Socket(InetAddress.getLoopbackAddress(), slow.port())) {
            slow.toClient(new Toxic.SlowClose(TENTH.multipliedBy(3)));
            var before = System.nanoTime();
            quick.accept().close();
            assertThat(client.getInputStream().read()).isEqualTo(-1);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(TENTH.multipliedBy(3));
        }
    }

    @Test
    void bandwidthIsWhatItSays() throws IOException {
        try (var client = client()) {
            proxy.toClient(new Toxic.Bandwidth(100_000));
            var before = System.nanoTime();
            say(client, new byte[50_000]);
            assertThat(client.getInputStream().readNBytes(50_000)).hasSize(50_000);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(300));
        }
    }

    /** Who is told that nobody speaks any more may go on speaking, and is heard. */
    @Test
    void aHalfClosedWireIsSilentInOneDirectionOnly() throws IOException {
        try (var behind = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var half = new FaultProxy(behind.getLocalPort(), 1);
                var client = new Socket(InetAddress.getLoopbackAddress(), half.port());
                var server = behind.accept()) {
            half.toClient(new Toxic.HalfClose());
            say(server, new byte[] {1});
            assertThat(client.getInputStream().read()).isEqualTo(-1);
            say(client, new byte[] {2});
            assertThat(server.getInputStream().read()).isEqualTo(2);
        }
    }

    @Test
    void slicesAreTheSameForTheSameSeed() throws IOException {
        var first = slices();
        assertThat(first).hasSizeGreaterThan(5).allMatch(size -> size <= 15);
        proxy.close();
        proxy = new FaultProxy(echo.getLocalPort(), 42);
        assertThat(slices()).isEqualTo(first);
    }

    private List<Integer> slices() throws IOException {
        proxy.toClient(new Toxic.Slicer(10, 5, Duration.ofMillis(100)));
        var sizes = new ArrayList<Integer>();
        try (var client = client()) {
            say(client, new byte[80]);
            var buffer = new byte[80];
            for (var got = 0; got < 80; got += sizes.getLast()) {
                sizes.add(client.getInputStream().read(buffer));
            }
        }
        return sizes;
    }

    @Test
    void aLimitCutsInTheMiddle() throws IOException {
        try (var client = client()) {
            roundTrip(client);
            proxy.toClient(new Toxic.LimitData(30));
            say(client, new byte[50]);
            assertThat(client.getInputStream().readAllBytes()).hasSize(30);
        }
    }

    @Test
    void whatIsDownRefusesAndComesBackOnTheSamePort() throws IOException {
        try (var client = client()) {
            roundTrip(client);
            proxy.down();
            assertThatThrownBy(() -> {
                        say(client, new byte[] {1});
                        if (client.getInputStream().read() < 0) {
                            throw new SocketException("Hung up.");
                        }
                    })
                    .isInstanceOfAny(IOException.class, java.io.UncheckedIOException.class);
        }
        assertThatThrownBy(this::client).isInstanceOf(ConnectException.class);
        proxy.up();
        try (var again = client()) {
            roundTrip(again);
        }
    }

    private Socket client() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    }

    /** A busy machine makes some of them slower than they are; none is quicker. */
    private static void quickest(Socket client, Duration least, Duration below) throws IOException {
        var took = roundTrip(client);
        for (var again = 0; again < 20 && took.compareTo(below) >= 0; again++) {
            took = roundTrip(client);
        }
        assertThat(took).isBetween(least, below);
    }

    private static Duration roundTrip(Socket client) throws IOException {
        var before = System.nanoTime();
        say(client, new byte[] {7});
        assertThat(client.getInputStream().read()).isEqualTo(7);
        return Duration.ofNanos(System.nanoTime() - before);
    }

    private static void say(Socket client, byte[] bytes) {
        try {
            client.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
