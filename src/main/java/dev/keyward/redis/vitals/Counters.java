package dev.keyward.redis.vitals;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What INFO and one PING said at one moment. Counters run since the start of the server process.
 *
 * @param runId the server process; counters of another process cannot be compared
 * @param memoryLimit bytes of {@code maxmemory}; 0 when the server has none
 * @param clientLimit {@code maxclients}; 0 when the server does not say
 * @param pingMicros the round trip of a PING, in microseconds
 */
public record Counters(
        Instant at,
        String runId,
        long hits,
        long misses,
        long commands,
        long evicted,
        long memoryUsed,
        long memoryLimit,
        long clients,
        long clientLimit,
        long pingMicros) {
    private static final Pattern RUN_ID = Pattern.compile("(?m)^run_id:([0-9a-f]{40})\\s*$");

    /** Reads the answer to INFO; a line that is missing counts as 0. */
    public static Counters parsed(String info, long pingMicros, Instant at) {
        var runId = RUN_ID.matcher(info);
        return new Counters(
                at,
                runId.find() ? runId.group(1) : "",
                number(info, "keyspace_hits"),
                number(info, "keyspace_misses"),
                number(info, "total_commands_processed"),
                number(info, "evicted_keys"),
                number(info, "used_memory"),
                number(info, "maxmemory"),
                number(info, "connected_clients"),
                number(info, "maxclients"),
                pingMicros);
    }

    private static long number(String info, String name) {
        var line = Pattern.compile("(?m)^" + name + ":(\\d{1,18})\\s*$").matcher(info);
        return line.find() ? Long.parseLong(line.group(1)) : 0;
    }

    /** Whether rates can be told between an earlier look and this one. */
    boolean follows(Counters before) {
        return runId.equals(before.runId)
                && at.isAfter(before.at)
                && commands >= before.commands
                && hits >= before.hits
                && misses >= before.misses
                && evicted >= before.evicted;
    }
}
