package dev.keyward.redis;

import dev.keyward.redis.NodeCursor.Way;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * One master of a cluster, and how its names are read. Keys of one slot can go in one UNLINK, so the slots are walked
 * where they are small; a slot that is too large to be read at once is left to a SCAN of the whole master.
 */
final class ClusterNode implements AutoCloseable {
    /** More names of a slot at once would hold others up. */
    static final int MOST_OF_A_SLOT = 1_000;

    /** Slots asked in one go, at most. */
    private static final int MOST_SLOTS = 256;

    private final ClusterView.Master master;
    private final LettuceConnection connection;

    /** A page of one master, where it stands behind it, and about how many keys it went past. */
    record Part(NodeCursor next, List<KeyName> names, long looked) {
        /** Nothing was read. */
        static Part none(NodeCursor next) {
            return new Part(next, List.of(), 0);
        }
    }

    ClusterNode(ClusterView.Master master, LettuceConnection connection) {
        this.master = master;
        this.connection = connection;
    }

    LettuceConnection connection() {
        return connection;
    }

    Place place() {
        return master.place();
    }

    String id() {
        return master.id();
    }

    BitSet slots() {
        return master.slots();
    }

    /** For a scan of its own; a cursor is worth nothing any more when its slots are others. */
    KeyspaceNode scanned() {
        var identity = Fingerprint.of(connection.serverRunId() + slots());
        var info = connection.serverInfo();
        var tables = info.holdsATableASlotInACluster() ? slots() : new BitSet();
        var node = place().host() + ":" + place().port();
        return new ServerNode(node, identity, info.holdsOneTableInACluster(), tables, connection);
    }

    ClusterView view() {
        return ClusterView.parsed(connection.clusterNodes(), place());
    }

    /** Whether a slot holds few enough names on average to be read at once. */
    boolean hasSmallSlots() {
        return connection.keyCount() / Math.max(1, slots().cardinality()) <= MOST_OF_A_SLOT / 2;
    }

    CompletableFuture<Part> part(NodeCursor from, byte[] pattern, int count) {
        return switch (from.way()) {
            case DONE -> CompletableFuture.completedFuture(Part.none(NodeCursor.DONE));
            case SCAN -> scanned(from, pattern, count);
            case SLOT -> slot(from.nextSlot(), pattern);
            case WALK, WALK_THEN_SCAN -> walked(from, pattern, count);
        };
    }

    private CompletableFuture<Part> scanned(NodeCursor from, byte[] pattern, int count) {
        return connection
                .scanLater(pattern, from.at(), count)
                .thenApply(page -> new Part(NodeCursor.behind(page.cursor()), page.names(), page.looked()));
    }

    private CompletableFuture<Part> slot(int slot, byte[] pattern) {
        return orScan(connection
                .slots()
                .keysInSlot(slot, MOST_OF_A_SLOT + 1)
                .thenApply(names -> names.size() > MOST_OF_A_SLOT
                        ? Part.none(NodeCursor.SCAN)
                        : new Part(NodeCursor.DONE, passing(names, pattern), names.size())));
    }

    private CompletableFuture<Part> walked(NodeCursor from, byte[] pattern, int count) {
        var window = window(from.nextSlot(), count);
        var answers = window.stream()
                .map(slot -> connection.slots().keysInSlot(slot, MOST_OF_A_SLOT + 1))
                .toList();
        return orScan(CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                .thenApply(all -> walked(
                        from,
                        window,
                        answers.stream().map(CompletableFuture::join).toList(),
                        pattern)));
    }

    private Part walked(NodeCursor from, List<Integer> window, List<List<KeyName>> answers, byte[] pattern) {
        var large = answers.stream().anyMatch(names -> names.size() > MOST_OF_A_SLOT);
        var way = large ? Way.WALK_THEN_SCAN : from.way();
        var small = answers.stream()
                .filter(slot -> slot.size() <= MOST_OF_A_SLOT)
                .flatMap(List::stream)
                .toList();
        var names = passing(small, pattern);
        var next = window.isEmpty() ? -1 : slots().nextSetBit(window.getLast() + 1);
        if (next >= 0) {
            return new Part(new NodeCursor(way, String.valueOf(next)), names, small.size());
        }
        return new Part(way == Way.WALK ? NodeCursor.DONE : NodeCursor.SCAN, names, small.size());
    }

    /** As many of its slots as hold about so many names together. */
    private List<Integer> window(int from, int count) {
        var slots = Math.max(1, slots().cardinality());
        var width = Math.clamp(count * (long) slots / Math.max(1, connection.keyCount()), 1, MOST_SLOTS);
        return IntStream.iterate(slots().nextSetBit(from), slot -> slot >= 0, slot -> slots().nextSetBit(slot + 1))
                .limit(width)
                .boxed()
                .toList();
    }

    private static List<KeyName> passing(List<KeyName> names, byte[] pattern) {
        var filter = new PatternInBytes(pattern);
        return names.stream().filter(name -> filter.matches(name.bytes())).toList();
    }

    /** An account that may not read slots scans from the beginning instead; what was read twice is there twice. */
    private static CompletableFuture<Part> orScan(CompletableFuture<Part> read) {
        return read.exceptionallyCompose(failed -> Failures.of(failed).kind() == RedisFailure.Kind.DEAD
                ? CompletableFuture.completedFuture(Part.none(NodeCursor.SCAN))
                : CompletableFuture.failedFuture(Failures.of(failed)));
    }

    @Override
    public void close() {
        connection.close();
    }
}
