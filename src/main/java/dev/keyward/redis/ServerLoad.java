package dev.keyward.redis;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Counters of one server process since its start; only differences mean something. A counter that the server does not
 * tell is 0.
 *
 * @param scans calls that read names: SCAN, SSCAN, ZSCAN
 * @param deletions calls that take names away: UNLINK, DEL, PEXPIRE
 * @param all every command
 * @param cpuMicros processor time of the server, its background threads included
 * @param evicted keys that went for want of memory
 * @param replicaLagBytes how far the slowest replica that is connected is behind, now
 * @param loading whether it is reading its data set, now
 */
public record ServerLoad(
        Work scans, Work deletions, Work all, long cpuMicros, long evicted, long replicaLagBytes, boolean loading) {
    private static final Pattern COMMAND = Pattern.compile("(?m)^cmdstat_([^:]+):calls=(\\d{1,18}),usec=(\\d{1,18}),");
    private static final Pattern CPU = Pattern.compile("(?m)^used_cpu_(?:user|sys):([0-9.]{1,20})\\s*$");
    private static final Pattern REPLICA = Pattern.compile("(?m)^slave\\d+:.*\\bstate=online,offset=(\\d{1,18}),");
    private static final Set<String> READS = Set.of("scan", "sscan", "zscan", "cluster", "cluster|getkeysinslot");
    private static final Set<String> DELETES = Set.of("unlink", "del", "pexpire");

    /** How often, and microseconds in all without the network's part. */
    public record Work(long calls, long micros) {
        public static final Work NONE = new Work(0, 0);

        public Work plus(Work other) {
            return new Work(calls + other.calls, micros + other.micros);
        }

        public Work minus(Work before) {
            return new Work(Math.max(0, calls - before.calls), Math.max(0, micros - before.micros));
        }
    }

    /** @param commandstats INFO commandstats
     * @param info INFO as it is without a section
     */
    static ServerLoad parsed(String commandstats, String info) {
        var scans = Work.NONE;
        var deletions = Work.NONE;
        var all = Work.NONE;
        var lines = COMMAND.matcher(commandstats);
        while (lines.find()) {
            var work = new Work(Long.parseLong(lines.group(2)), Long.parseLong(lines.group(3)));
            all = all.plus(work);
            scans = READS.contains(lines.group(1)) ? scans.plus(work) : scans;
            deletions = DELETES.contains(lines.group(1)) ? deletions.plus(work) : deletions;
        }
        return new ServerLoad(
                scans, deletions, all, cpu(info), number(info, "evicted_keys"), lag(info), number(info, "loading") > 0);
    }

    /**
     * Several servers of one keyspace: the work of all of them, the processor time of the average one, the lag of the
     * slowest replica.
     */
    static ServerLoad together(List<ServerLoad> all) {
        return new ServerLoad(
                all.stream().map(ServerLoad::scans).reduce(Work.NONE, Work::plus),
                all.stream().map(ServerLoad::deletions).reduce(Work.NONE, Work::plus),
                all.stream().map(ServerLoad::all).reduce(Work.NONE, Work::plus),
                Math.round(
                        all.stream().mapToLong(ServerLoad::cpuMicros).average().orElse(0)),
                all.stream().mapToLong(ServerLoad::evicted).sum(),
                all.stream().mapToLong(ServerLoad::replicaLagBytes).max().orElse(0),
                all.stream().anyMatch(ServerLoad::loading));
    }

    private static long cpu(String info) {
        return CPU.matcher(info)
                .results()
                .mapToLong(line -> Math.round(Double.parseDouble(line.group(1)) * 1_000_000))
                .sum();
    }

    private static long lag(String info) {
        var master = number(info, "master_repl_offset");
        return REPLICA.matcher(info)
                .results()
                .mapToLong(line -> master - Long.parseLong(line.group(1)))
                .max()
                .orElse(0);
    }

    private static long number(String info, String name) {
        var line = Pattern.compile("(?m)^" + name + ":(\\d{1,18})\\s*$").matcher(info);
        return line.find() ? Long.parseLong(line.group(1)) : 0;
    }
}
