package dev.keyward.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One master, one replica and three sentinels of which two decide, all real, with a tap in front of both servers: each
 * server is known to everybody by its tap's port.
 */
public final class SentinelSetup implements AutoCloseable {
    public static final String MASTER = "shop";
    private final List<RedisProcess> servers = new ArrayList<>();
    private final List<RedisTap> taps = new ArrayList<>();
    private final List<RedisProcess> sentinels = new ArrayList<>();

    public SentinelSetup() {
        join();
        join("--replicaof", "127.0.0.1", String.valueOf(taps.getFirst().port()));
        for (var n = 0; n < 3; n++) {
            sentinels.add(RedisProcess.sentinel(
                    "sentinel monitor %s 127.0.0.1 %d 2"
                            .formatted(MASTER, taps.getFirst().port()),
                    "sentinel down-after-milliseconds %s 700".formatted(MASTER),
                    "sentinel failover-timeout %s 3000".formatted(MASTER)));
        }
        sentinels.forEach(SentinelSetup::hurry);
        await().atMost(Duration.ofSeconds(30)).until(this::isReady);
    }

    private void join(String... arguments) {
        var port = RedisProcess.freePort();
        var tap = new RedisTap(port);
        var all = Stream.concat(Stream.of("--replica-announce-port", String.valueOf(tap.port())), Stream.of(arguments));
        taps.add(tap);
        servers.add(RedisProcess.at(port, all.toArray(String[]::new)));
    }

    /**
     * Sentinels talk every few seconds, and one whose timer comes two seconds late trusts nobody for half a minute (TILT),
     * which on a busy machine happens to all of them. Older ones, which know no such setting, keep their time.
     */
    private static void hurry(RedisProcess sentinel) {
        sentinel.ask("SENTINEL DEBUG ping-period 200 info-period 500 ask-period 300 publish-period 300"
                + " election-timeout 2000 tilt-trigger 20000 tilt-period 500");
    }

    private boolean isReady() {
        return servers.getLast().ask("INFO replication").contains("master_link_status:up")
                && sentinels.stream().allMatch(sentinel -> {
                    var master = sentinel.ask("SENTINEL MASTER " + MASTER);
                    return master.contains("num-slaves\r\n$1\r\n1")
                            && master.contains("num-other-sentinels\r\n$1\r\n2");
                });
    }

    /** Such as {@code 127.0.0.1:26379,127.0.0.1:26380,127.0.0.1:26381}. */
    public String nodes() {
        return sentinels.stream()
                .map(sentinel -> "127.0.0.1:" + sentinel.port())
                .collect(Collectors.joining(","));
    }

    /** The server that was the master at first. */
    public RedisProcess first() {
        return servers.getFirst();
    }

    public RedisProcess second() {
        return servers.getLast();
    }

    public RedisTap tapOfFirst() {
        return taps.getFirst();
    }

    public RedisTap tapOfSecond() {
        return taps.getLast();
    }

    public List<RedisProcess> sentinels() {
        return List.copyOf(sentinels);
    }

    /** Every name that was named on either wire to be deleted or to expire. */
    public List<String> named() {
        return taps.stream().flatMap(tap -> tap.named().stream()).toList();
    }

    /** Waits until the replica has read all that the master has written. */
    public void replicated() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> offset("slave0:.*,offset=") == offset("master_repl_offset:"));
    }

    private long offset(String before) {
        var found = java.util.regex.Pattern.compile(before + "(\\d+)").matcher(first().ask("INFO replication"));
        return found.find() ? Long.parseLong(found.group(1)) : -before.length();
    }

    @Override
    public void close() {
        sentinels.forEach(RedisProcess::close);
        servers.forEach(RedisProcess::close);
        taps.forEach(RedisTap::close);
    }
}
