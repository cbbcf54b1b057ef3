package dev.keyward.testing;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/** One direction of one connection through a {@link FaultProxy}. */
final class Flow {
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(5).toNanos();
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Socket from;
    private final Socket to;
    private final FaultProxy.Cutting.Pieces pieces;
    private final Toxics toxics;
    private final Random random;
    private final LinkedBlockingQueue<Piece> underWay = new LinkedBlockingQueue<>();
    private volatile boolean ended;
    private boolean silent;
    private long passed;
    private long passedOfVersion;

    private record Piece(byte[] bytes, long at) {}

    /** The toxics of a direction; every change is a new version, whose limits count from nought. */
    static final class Toxics {
        private volatile Now now = new Now(0, List.of());

        record Now(long version, List<Toxic> all) {}

        synchronized void become(Toxic... toxics) {
            now = new Now(now.version() + 1, List.of(toxics));
        }

        Now now() {
            return now;
        }
    }

    Flow(Socket from, Socket to, FaultProxy.Cutting.Pieces pieces, Toxics toxics, long seed) {
        this.from = from;
        this.to = to;
        this.pieces = pieces;
        this.toxics = toxics;
        this.random = new Random(seed);
    }

    void start(Runnable over) {
        Thread.ofVirtual().name("flow-in").start(this::read);
        Thread.ofVirtual().name("flow-out").start(() -> {
            passOn();
            over.run();
        });
    }

    /** Hangs up both ends at once. */
    void end() {
        ended = true;
        FaultProxy.quietly(from);
        FaultProxy.quietly(to);
    }

    private void read() {
        try {
            byte[] bytes;
            do {
                bytes = pieces.next();
                underWay.add(new Piece(bytes, System.nanoTime()));
            } while (bytes.length > 0);
        } catch (IOException | RuntimeException gone) {
            underWay.add(new Piece(new byte[0], System.nanoTime()));
        }
    }

    private void passOn() {
        try {
            for (var piece = underWay.take(); piece.bytes().length > 0; piece = underWay.take()) {
                suffer(piece);
            }
            of(Toxic.SlowClose.class).forEach(slow -> sleep(slow.delay()));
        } catch (IOException ending) {
            // Either end hung up, or a toxic did.
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        }
        end();
    }

    private void suffer(Piece piece) throws IOException {
        if (silent || isHalfClosed()) {
            return;
        }
        holdBack(piece);
        for (var latency : of(Toxic.Latency.class)) {
            var jitter = latency.jitter().toNanos();
            var delay = latency.delay().toNanos() + (jitter == 0 ? 0 : random.nextLong(-jitter, jitter + 1));
            sleep(Duration.ofNanos(delay - (System.nanoTime() - piece.at())));
        }
        for (var reset : of(Toxic.ResetPeer.class)) {
            sleep(reset.after());
            reset();
        }
        var rest = piece.bytes();
        while (rest.length > 0) {
            var slice = java.util.Arrays.copyOf(rest, Math.min(rest.length, sliceSize()));
            rest = java.util.Arrays.copyOfRange(rest, slice.length, rest.length);
            write(slice);
        }
    }

    private boolean isHalfClosed() throws IOException {
        silent = !of(Toxic.HalfClose.class).isEmpty();
        if (silent) {
            to.shutdownOutput();
        }
        return silent;
    }

    private void holdBack(Piece piece) throws IOException {
        for (var holes = of(Toxic.Timeout.class); !holes.isEmpty(); holes = of(Toxic.Timeout.class)) {
            var closes = holes.getFirst().closes();
            if (ended || (closes.isPositive() && System.nanoTime() - piece.at() >= closes.toNanos())) {
                throw new IOException("The black hole closes.");
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    private int sliceSize() {
        var slicers = of(Toxic.Slicer.class);
        if (slicers.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        sleep(slicers.getFirst().pause());
        var variation = slicers.getFirst().variation();
        return Math.max(1, slicers.getFirst().size() + random.nextInt(-variation, variation + 1));
    }

    private void write(byte[] slice) throws IOException {
        var now = toxics.now();
        passed = now.version() == passedOfVersion ? passed : 0;
        passedOfVersion = now.version();
        var length = slice.length;
        for (var limit : of(Toxic.LimitData.class)) {
            length = Math.clamp(limit.bytes() - passed, 0, length);
        }
        to.getOutputStream().write(slice, 0, length);
        passed += length;
        if (length < slice.length) {
            throw new IOException("As much as the limit allows has passed.");
        }
        for (var bandwidth : of(Toxic.Bandwidth.class)) {
            sleep(Duration.ofNanos(length * SECOND / bandwidth.bytesPerSecond()));
        }
    }

    /** With nothing to linger for, closing a socket resets its peer. */
    private void reset() throws IOException {
        from.setSoLinger(true, 0);
        to.setSoLinger(true, 0);
        throw new IOException("The connection is reset.");
    }

    private <T extends Toxic> List<T> of(Class<T> kind) {
        return toxics.now().all().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private void sleep(Duration time) {
        var until = System.nanoTime() + time.toNanos();
        for (var left = time.toNanos(); left > 0 && !ended; left = until - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(left, 50 * LOOK_AGAIN_NANOS));
        }
    }
}
