package dev.keyward.redis;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What INFO says about a server's part in replication.
 *
 * @param master false on a replica
 * @param offset how far a master has written, or a replica has read
 * @param linked whether a replica hears its master; true on a master
 * @param wholeCopies how many whole data sets a master has sent since its start
 * @param replicas those that a master sees up to date, the most recent first
 */
record Replication(boolean master, long offset, boolean linked, long wholeCopies, List<Replica> replicas) {
    private static final Pattern REPLICA =
            Pattern.compile("(?m)^slave\\d+:ip=([^,]+),port=(\\d{1,5}),state=online,offset=(\\d{1,18}),");

    /** A replica and how far it has read. */
    record Replica(Place place, long offset) {}

    static Replication parsed(String info) {
        var master = info.contains("\nrole:master");
        var replicas = REPLICA.matcher(info)
                .results()
                .map(line -> new Replica(
                        new Place(line.group(1), Integer.parseInt(line.group(2))), Long.parseLong(line.group(3))))
                .sorted((one, other) -> Long.compare(other.offset(), one.offset()))
                .toList();
        return new Replication(
                master,
                number(info, master ? "master_repl_offset" : "slave_repl_offset"),
                master || info.contains("\nmaster_link_status:up"),
                number(info, "sync_full"),
                replicas);
    }

    private static long number(String info, String name) {
        var line = Pattern.compile("(?m)^" + name + ":(\\d{1,18})\\s*$").matcher(info);
        return line.find() ? Long.parseLong(line.group(1)) : 0;
    }
}
