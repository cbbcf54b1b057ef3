package dev.keyward.bench;

import dev.keyward.testing.ClusterSetup;
import dev.keyward.testing.Database;
import dev.keyward.testing.RedisProcess;
import dev.keyward.testing.Resp;
import dev.keyward.testing.SentinelSetup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** R3 behind sentinels whose master dies, and in a cluster whose slots move, both in the middle of a purge. */
final class TopologyRounds implements FaultRounds {
    private static final int KEYS = 20_000;
    private static final long CAP = 8_000;

    private final SentinelSetup sentinels = new SentinelSetup();
    private final ClusterSetup cluster = new ClusterSetup(3);
    private final Shop shop = new Shop();
    private final Database database;
    private final Site site;

    TopologyRounds(Database database, Map<String, String> properties) {
        this.database = database;
        this.site = new Site(
                properties,
                shop.tap.uri(),
                "keyward.keyspaces.behind.topology=SENTINEL",
                "keyward.keyspaces.behind.nodes=" + sentinels.nodes(),
                "keyward.keyspaces.behind.master=" + SentinelSetup.MASTER,
                "keyward.keyspaces.behind.environment=DEV",
                "keyward.keyspaces.spread.topology=CLUSTER",
                "keyward.keyspaces.spread.nodes=" + cluster.nodeList(),
                "keyward.keyspaces.spread.environment=DEV");
    }

    @Override
    public void run(Promises promises, int rounds) {
        site.start();
        ManyRounds.family(site, "behind");
        ManyRounds.family(site, "spread");
        var failovers =
                promises.of("R2 R3", "master killed, a replica takes over", database, "from the kill to completed");
        failovers.until(rounds, () -> failedOver(failovers));
        promises.of("R2 R3", "40 slots moved in the middle", database, "").until(rounds, this::resharded);
    }

    private static List<String> names(String keyspace, String behind) {
        return IntStream.range(0, KEYS)
                .mapToObj(n -> "content:v1:bench-%s:%d%s".formatted(keyspace, n, behind))
                .toList();
    }

    private boolean failedOver(Promises.Notes notes) {
        var master = master();
        var replica = master == sentinels.first() ? sentinels.second() : sentinels.first();
        Waiting.until(30, () -> offset(replica, "slave_repl_offset:") >= 0);
        Resp.write(master.port(), names("behind", ""));
        Resp.write(master.port(), names("behind", ":image"));
        Waiting.until(30, () -> offset(master, "master_repl_offset:") == offset(replica, "slave_repl_offset:"));
        var before = sentinels.named().size();
        var errand = underWay("behind", () -> sentinels.named().size() - before);
        master.kill();
        var began = System.nanoTime();
        var completed = errand.reaches("COMPLETED", 180);
        notes.took(Waiting.since(began));
        var left = Integer.parseInt(replica.ask("DBSIZE").strip().substring(1)) - KEYS;
        var foreign = foreign("behind", sentinels.named());
        System.err.printf("  %s, failover: %s, %d left, %d foreign%n", database, errand.state(), left, foreign);
        master.start();
        return completed && left == 0 && foreign == 0;
    }

    private RedisProcess master() {
        var all = List.of(sentinels.first(), sentinels.second());
        for (var deadline = 0; deadline < 3_000; deadline++) {
            var masters = all.stream()
                    .filter(server -> server.ask("INFO replication").contains("role:master"))
                    .toList();
            if (masters.size() == 1
                    && masters.getFirst().ask("INFO replication").contains("connected_slaves:1")) {
                return masters.getFirst();
            }
            Waiting.pause(20);
        }
        throw new IllegalStateException("The two servers do not agree who is the master.");
    }

    private static long offset(RedisProcess server, String field) {
        var found = java.util.regex.Pattern.compile(field + "(\\d+)").matcher(server.ask("INFO replication"));
        return found.find() ? Long.parseLong(found.group(1)) : -1;
    }

    private boolean resharded() {
        cluster.write(names("spread", ""));
        cluster.write(names("spread", ":image"));
        cluster.forget();
        var errand = underWay("spread", () -> cluster.named().size());
        moveSlots(0, 1);
        var over = Waiting.until(180, () -> Set.of("COMPLETED", "PARTIAL").contains(errand.state()));
        var partial = "PARTIAL".equals(errand.state());
        var left = new HashSet<>(cluster.keys());
        var images = new HashSet<>(names("spread", ":image"));
        var lost = images.stream().filter(key -> !left.contains(key)).count();
        left.removeAll(images);
        var foreign = foreign("spread", cluster.named());
        System.err.printf(
                "  %s, moved slots: %s, %d left, %d foreign%n", database, errand.state(), left.size(), foreign);
        moveSlots(1, 0);
        return over && (left.isEmpty() || partial) && lost == 0 && foreign == 0;
    }

    private void moveSlots(int from, int to) {
        for (var slot = 5_200; slot < 5_240; slot++) {
            cluster.move(slot, from, to);
        }
    }

    private Errand underWay(String keyspace, java.util.function.IntSupplier named) {
        var errand = new Errand(
                site, Map.of("families", List.of("bench-" + keyspace), "keyspace", keyspace, "maxKeysPerSecond", CAP));
        errand.until("RUNNING");
        Waiting.until(30, () -> named.getAsInt() > KEYS / 5);
        return errand;
    }

    private static long foreign(String keyspace, Collection<String> heard) {
        var own = new HashSet<>(names(keyspace, ""));
        return new ArrayList<>(heard)
                .stream().filter(name -> !own.contains(name)).count();
    }

    @Override
    public void close() {
        site.close();
        sentinels.close();
        cluster.close();
        shop.close();
    }
}
