package dev.keyward.redis;

import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** A server behind a connection. @param tables the slots it holds a table each for; none where it holds one for all */
record ServerNode(String node, String identity, boolean holdsOneTable, BitSet tables, LettuceConnection connection)
        implements KeyspaceNode {
    /** Slots asked in one go. */
    private static final int AT_ONCE = 256;

    @Override
    public long keyCount() {
        return connection.keyCount();
    }

    @Override
    public NavigableMap<Integer, Long> keysBySlot() {
        var keys = new TreeMap<Integer, Long>();
        for (var from = 0; tables.nextSetBit(from) >= 0; ) {
            var some = tables.stream().skip(keys.size()).limit(AT_ONCE).boxed().toList();
            var counts = some.stream().map(connection.slots()::countInSlot).toList();
            for (var n = 0; n < some.size(); n++) {
                keys.put(some.get(n), Later.await(counts.get(n)));
            }
            from = some.getLast() + 1;
        }
        return keys;
    }

    @Override
    public Page scan(byte[] pattern, String cursor, int count) {
        return connection.scan(pattern, cursor, count);
    }

    @Override
    public CompletableFuture<Page> scanLater(byte[] pattern, String cursor, int count) {
        return connection.scanLater(pattern, cursor, count);
    }

    @Override
    public CompletableFuture<List<Optional<KeyFact>>> facts(List<KeyName> names) {
        return connection.facts(names);
    }
}
