package dev.keyward.bench;

import dev.keyward.testing.FaultProxy;
import dev.keyward.testing.Toxic;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The ways in which a Redis can be away from a console. */
final class Faults {
    private Faults() {}

    static Map<String, Consumer<FaultProxy>> all() {
        var faults = new LinkedHashMap<String, Consumer<FaultProxy>>();
        faults.put("connections refused", FaultProxy::down);
        faults.put("connections reset", wire -> wire.toClient(new Toxic.ResetPeer(Duration.ZERO)));
        faults.put("a black hole for questions", wire -> wire.toServer(Toxic.Timeout.HELD));
        faults.put("a black hole for answers", wire -> wire.toClient(Toxic.Timeout.HELD));
        faults.put("a black hole in both directions", Faults::nothingPasses);
        faults.put("answers cut off by a half-close", wire -> wire.toClient(new Toxic.HalfClose()));
        faults.put(
                "answers ten seconds late",
                wire -> wire.toClient(new Toxic.Latency(Duration.ofSeconds(10), Duration.ZERO)));
        faults.put("a byte each 100 ms", wire -> wire.toClient(new Toxic.Slicer(1, 0, Duration.ofMillis(100))));
        return faults;
    }

    private static void nothingPasses(FaultProxy wire) {
        wire.toServer(Toxic.Timeout.HELD);
        wire.toClient(Toxic.Timeout.HELD);
    }
}
