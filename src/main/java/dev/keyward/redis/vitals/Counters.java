package dev.keyward.redis.vitals;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
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

    /**
     * Several servers of one keyspace: what they did is added up, the slowest PING counts, and of memory and clients
     * those of the server that is nearest to its limit, since it is the first to evict or to refuse.
     */
    public static Counters together(String runId, List<Counters> all) {
        var fullest = nearest(all, Counters::memoryUsed, Counters::memoryLimit);
        var busiest = nearest(all, Counters::clients, Counters::clientLimit);
        return new Counters(
                all.getFirst().at,
                runId,
                sum(all, Counters::hits),
                sum(all, Counters::misses),
                sum(all, Counters::commands),
                sum(all, Counters::evicted),
                fullest.memoryUsed,
                fullest.memoryLimit,
                busiest.clients,
                busiest.clientLimit,
                all.stream().mapToLong(Counters::pingMicros).max().orElse(0));
    }

    private static long sum(List<Counters> all, ToLongFunction<Counters> part) {
        return all.stream().mapToLong(part).sum();
    }

    private static Counters nearest(List<Counters> all, ToLongFunction<Counters> used, ToLongFunction<Counters> limit) {
        return Collections.max(
                all,
                Comparator.<Counters>comparingDouble(each -> limit.applyAsLong(each) == 0
                                ? 0
                                : (double) used.applyAsLong(each) / limit.applyAsLong(each))
                        .thenComparingLong(used));
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
