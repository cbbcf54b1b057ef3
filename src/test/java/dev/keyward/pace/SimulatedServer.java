package dev.keyward.pace;

import dev.keyward.redis.ServerLoad.Work;

/** A server whose costs are known, worked by one purge and some others; a second passes when it is asked. */
final class SimulatedServer {
    /** What every call costs beside its command: reading and writing the socket. */
    private static final double BESIDE_MICROS = 20;

    double microsPerSlot = 0.4;
    long pingBefore = 80;
    long ping = 80;
    long stalled;
    long roundTripMicros = 60;
    long othersCalls = 2_000;
    long evictions;
    long replicaLagBytes;
    boolean loading;

    /** The part of a core that the purge took in the last second. */
    double share;

    /** How long one SCAN took. */
    double scanMicros;

    /** Slots and names that the purge got through. */
    long tokens;

    Observation second(Gear gear) {
        scanMicros = gear.count() * microsPerSlot;
        var unlimited = 1_000_000 / (scanMicros + roundTripMicros) * gear.count();
        var limit = gear.tokensPerSecond() == 0 ? unlimited : Math.min(unlimited, gear.tokensPerSecond());
        tokens = Math.round(limit);
        var calls = Math.round(limit / gear.count());
        var scans = new Work(calls, Math.round(calls * scanMicros));
        var all = scans.plus(new Work(othersCalls, othersCalls * 2));
        share = (scans.micros() + calls * BESIDE_MICROS) / 1_000_000;
        var cpu = all.micros() + Math.round(all.calls() * BESIDE_MICROS);
        return new Observation(
                1_000_000,
                scans,
                Work.NONE,
                all,
                cpu,
                tokens,
                new Waiting(ping, pingBefore, roundTripMicros, stalled),
                evictions,
                replicaLagBytes,
                loading);
    }
}
