package dev.keyward.redis;

import java.util.regex.Pattern;

/** The lines of INFO that the console reads. A server that does not say who it is cannot be scanned safely. */
record ServerInfo(String runId, String version, long keys) {
    private static final Pattern RUN_ID = Pattern.compile("(?m)^run_id:([0-9a-f]{40})\\s*$");
    private static final Pattern VERSION = Pattern.compile("(?m)^redis_version:([0-9A-Za-z.-]{1,40})\\s*$");
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
        return new ServerInfo(runId.group(1), version.find() ? version.group(1) : "unknown", keys(info, database));
    }

    /** Whether it is at least of this major version; a server that does not say is taken for a new one. */
    boolean since(int major) {
        var own = version.split("\\.", 2)[0];
        return !own.matches("\\d{1,4}") || Integer.parseInt(own) >= major;
    }

    private static long keys(String info, int database) {
        var keys = Pattern.compile(KEYS.formatted(database)).matcher(info);
        return keys.find() ? Long.parseLong(keys.group(1)) : 0;
    }
}
