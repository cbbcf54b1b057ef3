package dev.keyward.redis;

import java.util.regex.Pattern;

/** The lines of INFO that the console reads. A server that does not say who it is cannot be scanned safely. */
record ServerInfo(String runId, String version, long keys, boolean usual, boolean tableEachSlot) {
    private static final Pattern RUN_ID = Pattern.compile("(?m)^run_id:([0-9a-f]{40})\\s*$");
    private static final Pattern VERSION = Pattern.compile("(?m)^redis_version:([0-9A-Za-z.-]{1,40})\\s*$");
    private static final Pattern OTHERS = Pattern.compile("(?m)^(?:dragonfly|garnet|kvrocks|apsaradb)_version:");
    private static final Pattern VALKEY = Pattern.compile("(?m)^valkey_version:(\\d{1,4})\\.");
    private static final String KEYS = "(?m)^db%d:keys=(\\d{1,18}),";

    static ServerInfo parsed(String info, int database) {
        var runId = RUN_ID.matcher(info);
        if (!runId.find()) {
            throw new RedisFailure(
                    RedisFailure.Kind.DEAD,
                    false,
                    "The server does not tell its run_id in INFO, so a scan on it could not be resumed.",
                    null);
        }
        var version = VERSION.matcher(info);
        var told = version.find() ? version.group(1) : "unknown";
        var usual = !OTHERS.matcher(info).find();
        return new ServerInfo(runId.group(1), told, keys(info, database), usual, tableEachSlot(info, told));
    }

    /** Whether it is at least of this major version; a server that does not say is taken for a new one. */
    boolean since(int major) {
        var own = version.split("\\.", 2)[0];
        return !own.matches("\\d{1,4}") || Integer.parseInt(own) >= major;
    }

    /** Whether its cursors are places in one hash table. */
    boolean holdsOneTable() {
        return usual;
    }

    boolean holdsOneTableInACluster() {
        return usual && !tableEachSlot;
    }

    boolean holdsATableASlotInACluster() {
        return usual && tableEachSlot;
    }

    /** Redis since 7.4 and Valkey since 8.0, which still calls itself 7.2 in redis_version. */
    private static boolean tableEachSlot(String info, String version) {
        var valkey = VALKEY.matcher(info);
        if (valkey.find()) {
            return Integer.parseInt(valkey.group(1)) >= 8;
        }
        var parts = version.split("\\.", 3);
        var readable = parts.length > 1 && parts[0].matches("\\d{1,4}") && parts[1].matches("\\d{1,4}");
        return !readable || Integer.parseInt(parts[0]) * 1_000 + Integer.parseInt(parts[1]) >= 7_004;
    }

    private static long keys(String info, int database) {
        var keys = Pattern.compile(KEYS.formatted(database)).matcher(info);
        return keys.find() ? Long.parseLong(keys.group(1)) : 0;
    }
}
