package dev.keyward.pace;

import dev.keyward.redis.ServerLoad;
import dev.keyward.redis.ServerLoad.Work;

/**
 * What a stretch of time showed of a server that is being purged.
 *
 * @param wallMicros how long it was
 * @param cpuMicros processor time the server took in it, for everybody
 * @param tokens slots scanned and names deleted by this purge
 * @param evictions keys that went for want of memory
 */
public record Observation(
        long wallMicros,
        Work scans,
        Work deletions,
        Work all,
        long cpuMicros,
        long tokens,
        Waiting waiting,
        long evictions,
        long replicaLagBytes,
        boolean loading) {

    public static Observation between(
            ServerLoad before, ServerLoad after, long wallMicros, long tokens, Waiting waiting) {
        return new Observation(
                wallMicros,
                after.scans().minus(before.scans()),
                after.deletions().minus(before.deletions()),
                after.all().minus(before.all()),
                Math.max(0, after.cpuMicros() - before.cpuMicros()),
                tokens,
                waiting,
                Math.max(0, after.evicted() - before.evicted()),
                after.replicaLagBytes(),
                after.loading());
    }

    /** What a SCAN call takes of the server's time; 0 when none was seen. */
    double scanMicros() {
        return scans.calls() == 0 ? 0 : (double) scans.micros() / scans.calls();
    }

    /**
     * The part of a core that names and deletions cost. What the server spends beside commands, on the network above all,
     * is shared out evenly over all calls.
     */
    double share() {
        var own = scans.plus(deletions);
        var beside = all.calls() == 0 ? 0 : Math.max(0.0, cpuMicros - all.micros()) / all.calls();
        return wallMicros == 0 ? 0 : (own.micros() + own.calls() * beside) / wallMicros;
    }

    double tokensPerSecond() {
        return wallMicros == 0 ? 0 : tokens * 1_000_000.0 / wallMicros;
    }
}
