package dev.keyward.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A real cluster of masters that share the slots evenly, made by the commands of Redis itself, with a tap in front of
 * each: a node tells everybody its tap's port.
 */
public final class ClusterSetup implements AutoCloseable {
    public static final int SLOTS = 16_384;
    private final List<RedisProcess> nodes = new ArrayList<>();
    private final List<RedisTap> taps = new ArrayList<>();
    private final List<Integer> buses = new ArrayList<>();
    private final List<Integer> known = new ArrayList<>();

    public ClusterSetup(int masters) {
        this(masters, true);
    }

    /** @param tapped false leaves the taps out, which cost time */
    public ClusterSetup(int masters, boolean tapped) {
        IntStream.range(0, masters).forEach(n -> join(tapped));
        for (var n = 0; n < masters; n++) {
            var from = n * SLOTS / masters;
            var to = (n + 1) * SLOTS / masters;
            var slots = IntStream.range(from, to).mapToObj(String::valueOf).collect(Collectors.joining(" "));
            expect(nodes.get(n), "CLUSTER ADDSLOTS " + slots);
            expect(nodes.get(n), "CLUSTER SET-CONFIG-EPOCH %d".formatted(n + 1));
        }
        for (var n = 1; n < masters; n++) {
            expect(nodes.getFirst(), "CLUSTER MEET 127.0.0.1 %d %d".formatted(known.get(n), buses.get(n)));
        }
        await().atMost(Duration.ofSeconds(30)).until(this::agrees);
    }

    private void join(boolean tapped) {
        var port = RedisProcess.freePortWithBus();
        var bus = port + RedisProcess.BUS;
        if (tapped) {
            taps.add(new RedisTap(port));
        }
        known.add(tapped ? taps.getLast().port() : port);
        var arguments = Stream.of(
                "--cluster-enabled yes --cluster-node-timeout 2000 --cluster-require-full-coverage no",
                "--cluster-announce-ip 127.0.0.1",
                "--cluster-announce-port " + known.getLast(),
                "--cluster-announce-bus-port " + bus);
        buses.add(bus);
        nodes.add(RedisProcess.at(
                port, arguments.flatMap(line -> Stream.of(line.split(" "))).toArray(String[]::new)));
    }

    private boolean agrees() {
        return nodes.stream().allMatch(node -> {
            var info = node.ask("CLUSTER INFO");
            return info.contains("cluster_state:ok")
                    && info.contains(
                            "cluster_slots_assigned:%d".formatted(SLOTS)) // a node may be up and not know all owners
                    && info.contains("cluster_known_nodes:%d".formatted(nodes.size()));
        });
    }

    private static void expect(RedisProcess node, String command) {
        var answer = node.ask(command);
        if (!answer.startsWith("+OK")) {
            throw new IllegalStateException("%.60s: %s".formatted(command, answer));
        }
    }

    /** Such as {@code 127.0.0.1:7000,127.0.0.1:7001}. */
    public String nodeList() {
        return known.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
    }

    public List<RedisProcess> nodes() {
        return List.copyOf(nodes);
    }

    public List<RedisTap> taps() {
        return List.copyOf(taps);
    }

    /** Every name that was named on any wire to be deleted or to expire. */
    public List<String> named() {
        return taps.stream().flatMap(tap -> tap.named().stream()).toList();
    }

    public void forget() {
        taps.forEach(RedisTap::forget);
    }

    /** The loopback port of each node itself, behind its tap. */
    public List<Integer> ports() {
        return nodes.stream().map(RedisProcess::port).toList();
    }

    /** Moves one slot with its keys, as {@code redis-cli --cluster reshard} does, a few keys at a time. */
    public void move(int slot, int from, int to) {
        begin(slot, from, to);
        rest(slot, from, to);
    }

    /** Moves what is left of an open slot and closes it. */
    public void rest(int slot, int from, int to) {
        while (some(slot, from, to, 10) > 0) {
            Thread.onSpinWait();
        }
        end(slot, to);
    }

    /** Opens a slot for moving. */
    public void begin(int slot, int from, int to) {
        expect(nodes.get(to), "CLUSTER SETSLOT %d IMPORTING %s".formatted(slot, id(from)));
        expect(nodes.get(from), "CLUSTER SETSLOT %d MIGRATING %s".formatted(slot, id(to)));
    }

    /** Moves some keys of an open slot; answers how many there were. */
    public int some(int slot, int from, int to, int most) {
        var keys = keysInSlot(from, slot, most);
        for (var key : keys) {
            var answer = nodes.get(from)
                    .ask("MIGRATE 127.0.0.1 %d %s 0 2000"
                            .formatted(nodes.get(to).port(), key));
            if (!answer.startsWith("+OK") && !answer.startsWith("+NOKEY")) {
                throw new IllegalStateException(answer);
            }
        }
        return keys.size();
    }

    /** Closes it: the other owns it now. */
    public void end(int slot, int to) {
        for (var node : nodes) {
            expect(node, "CLUSTER SETSLOT %d NODE %s".formatted(slot, id(to)));
        }
    }

    private String id(int node) {
        var answer = nodes.get(node).ask("CLUSTER MYID");
        return answer.split("\r\n")[1];
    }

    private List<String> keysInSlot(int node, int slot, int most) {
        var lines = nodes.get(node)
                .ask("CLUSTER GETKEYSINSLOT %d %d".formatted(slot, most))
                .split("\r\n");
        return IntStream.range(0, lines.length)
                .filter(n -> n > 0 && n % 2 == 0)
                .mapToObj(n -> lines[n])
                .toList();
    }

    /** Every key of all nodes; ISO 8859-1, a character a byte. */
    public Set<String> keys() {
        var all = new TreeSet<String>();
        ports().forEach(port -> all.addAll(keysOf(port)));
        return all;
    }

    private static Collection<String> keysOf(int port) {
        var lines = Resp.ask(port, "KEYS *").split("\r\n", -1);
        return IntStream.range(0, lines.length)
                .filter(n -> n > 0 && n % 2 == 0 && !lines[n].isEmpty())
                .mapToObj(n -> lines[n])
                .toList();
    }

    /** Writes keys without line ends or blanks in their names, each to the node that owns its slot. */
    public void write(Collection<String> keys) {
        var byNode = keys.stream().collect(Collectors.groupingBy(this::owner));
        byNode.forEach((node, some) -> Resp.write(ports().get(node), some));
    }

    /** As the slots were shared at first. */
    private int owner(String key) {
        var slot = io.lettuce.core.cluster.SlotHash.getSlot(key.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        return IntStream.range(0, nodes.size())
                .filter(n -> slot < (n + 1) * SLOTS / nodes.size())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        nodes.forEach(RedisProcess::close);
        taps.forEach(RedisTap::close);
    }
}
