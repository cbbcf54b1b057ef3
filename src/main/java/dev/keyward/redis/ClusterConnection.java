package dev.keyward.redis;

import dev.keyward.redis.vitals.Counters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Every master of a cluster as one keyspace. A page of a scan is a page of each master, read side by side, and the cursor
 * holds one place a master. What names keys goes to the masters that own their slots, one command a slot.
 */
final class ClusterConnection implements KeyspaceConnection {
    private final List<ClusterNode> nodes;
    private final SlotRouting routing;
    private final Ownership atFirst;
    private final String runId;

    ClusterConnection(List<ClusterNode> nodes, SlotRouting routing) {
        this.nodes = nodes;
        this.routing = routing;
        this.atFirst = Ownership.told(nodes);
        this.runId = atFirst.fingerprint(nodes);
    }

    /** One value for all server processes and for who owns which slot, since a cursor is worth nothing after either changed. */
    @Override
    public String serverRunId() {
        return runId;
    }

    @Override
    public long keyCount() {
        return connections().stream().mapToLong(LettuceConnection::keyCount).sum();
    }

    @Override
    public List<KeyspaceNode> nodes() {
        return nodes.stream().map(ClusterNode::scanned).toList();
    }

    private List<LettuceConnection> connections() {
        return nodes.stream().map(ClusterNode::connection).toList();
    }

    @Override
    public Page scan(byte[] pattern, String cursor, int count) {
        return Later.await(scanLater(pattern, cursor, count));
    }

    @Override
    public CompletableFuture<Page> scanLater(byte[] pattern, String cursor, int count) {
        var places = START.equals(cursor) ? starts(pattern) : NodeCursor.parsed(cursor);
        var parts = IntStream.range(0, nodes.size())
                .mapToObj(n -> nodes.get(n).part(places.get(n), pattern, count))
                .toList();
        return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
                .thenApply(
                        all -> page(parts.stream().map(CompletableFuture::join).toList()));
    }

    /** A literal hash tag leaves one slot of one master; else slots are walked where they are small. */
    private List<NodeCursor> starts(byte[] pattern) {
        var only = new PatternInBytes(pattern).onlySlot();
        return nodes.stream()
                .map(node -> {
                    if (only.isPresent()) {
                        var slot = only.getAsInt();
                        return node.slots().get(slot) ? NodeCursor.slot(slot) : NodeCursor.DONE;
                    }
                    return node.hasSmallSlots() ? NodeCursor.WALK : NodeCursor.SCAN;
                })
                .toList();
    }

    private static Page page(List<ClusterNode.Part> parts) {
        var cursor =
                NodeCursor.written(parts.stream().map(ClusterNode.Part::next).toList());
        return new Page(
                cursor,
                mixed(parts),
                parts.stream().mapToLong(ClusterNode.Part::looked).sum());
    }

    /** In turns, so that whoever deletes them in pieces has every master at work. */
    private static List<KeyName> mixed(List<ClusterNode.Part> parts) {
        var turn = Math.max(1, MAX_NAMES / parts.size());
        var longest = parts.stream().mapToInt(part -> part.names().size()).max().orElse(0);
        var names = new ArrayList<KeyName>();
        for (var from = 0; from < longest; from += turn) {
            for (var part : parts) {
                var size = part.names().size();
                names.addAll(part.names().subList(Math.min(from, size), Math.min(from + turn, size)));
            }
        }
        return names;
    }

    @Override
    public CompletableFuture<Page> list(KeyName index, Kind kind, String cursor, int count) {
        return routing.owner(index).list(index, kind, cursor, count);
    }

    @Override
    public long unlink(List<KeyName> names) {
        return Later.await(unlinkLater(names));
    }

    @Override
    public CompletableFuture<Long> unlinkLater(List<KeyName> names) {
        LettuceConnection.checked(names);
        return routing.sent(names, LettuceConnection::unlinkLater);
    }

    @Override
    public boolean canShorten() {
        return connections().stream().allMatch(LettuceConnection::canShorten);
    }

    @Override
    public CompletableFuture<Long> shorten(List<KeyName> names, long[] millis) {
        LettuceConnection.checked(names);
        return Together.sum(IntStream.range(0, names.size())
                .mapToObj(n -> routing.sent(
                        names.subList(n, n + 1), (connection, one) -> connection.shorten(one, new long[] {millis[n]})))
                .toList());
    }

    @Override
    public long existing(List<KeyName> names) {
        LettuceConnection.checked(names);
        return Later.await(routing.sent(names, LettuceConnection::existingLater));
    }

    @Override
    public OptionalLong lifeMillis(KeyName name) {
        return routing.owner(name).lifeMillis(name);
    }

    @Override
    public Optional<String> type(KeyName name) {
        return routing.owner(name).type(name);
    }

    @Override
    public OptionalLong bytes(KeyName name) {
        return routing.owner(name).bytes(name);
    }

    @Override
    public Measure measure(KeyName probe) {
        return routing.owner(probe).measure(probe);
    }

    @Override
    public OptionalLong heat(KeyName name, Measure measure) {
        return routing.owner(name).heat(name, measure);
    }

    @Override
    public Counters look(Instant at) {
        return Counters.together(
                runId,
                connections().stream().map(connection -> connection.look(at)).toList());
    }

    @Override
    public ServerLoad load() {
        return ServerLoad.together(
                connections().stream().map(LettuceConnection::load).toList());
    }

    @Override
    public void append(EventStream stream, Map<String, String> fields) {
        routing.owner(stream.key()).append(stream, fields);
    }

    /** That of the slowest master. */
    @Override
    public long pingMicros() {
        return connections().stream()
                .mapToLong(LettuceConnection::pingMicros)
                .max()
                .orElseThrow();
    }

    @Override
    public Health health() {
        var version = connections().stream()
                .map(LettuceConnection::version)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        var says = "%d masters answer; the slowest one's PING is shown.".formatted(nodes.size());
        return new Health(Health.Status.UP, says, version, keyCount(), pingMicros());
    }

    @Override
    public Optional<String> disturbance() {
        var now = Ownership.told(nodes);
        return routing.sawMoves() || !now.equals(atFirst) || !now.settled()
                ? Optional.of("The cluster moved slots, or a replica took over, while its keys were read.")
                : Optional.empty();
    }

    @Override
    public void close() {
        routing.close();
        nodes.forEach(ClusterNode::close);
    }
}
