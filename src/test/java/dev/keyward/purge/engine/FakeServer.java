package dev.keyward.purge.engine;

import dev.keyward.redis.KeyDeletion;
import dev.keyward.redis.KeyName;
import dev.keyward.redis.KeyScan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A Redis of slots, as the real one is: a cursor is a place in this process's order of slots, a page may name a key
 * twice, and a restart shuffles all of it.
 */
final class FakeServer implements KeyScan, KeyDeletion {
    private static final int SLOTS = 4_096;

    final Set<String> keys = new TreeSet<>();
    final Set<String> named = new TreeSet<>();
    private final Map<String, Integer> slots = new HashMap<>();
    private int seed = 1;
    long reallyDeleted;

    /** As a failover does: the same keys, another process. */
    void becomeAnother() {
        seed++;
        slots.clear();
    }

    String runId() {
        return "process-" + seed;
    }

    @Override
    public Page scan(byte[] pattern, String cursor, int count) {
        var from = Integer.parseInt(cursor);
        var to = Math.min(SLOTS, from + count);
        var found = new ArrayList<>(keys.stream()
                .filter(key -> slot(key) >= from && slot(key) < to)
                .map(FakeServer::name)
                .toList());
        if (!found.isEmpty() && from % 3 == 0) {
            found.add(found.getFirst());
        }
        return new Page(to == SLOTS ? START : String.valueOf(to), found, to - from);
    }

    @Override
    public long unlink(List<KeyName> names) {
        named.addAll(names.stream().map(FakeServer::text).toList());
        var deleted = names.stream().filter(name -> keys.remove(text(name))).count();
        reallyDeleted += deleted;
        return deleted;
    }

    private int slot(String key) {
        return slots.computeIfAbsent(key, same -> Math.floorMod((same + seed).hashCode() * 31 * seed, SLOTS));
    }

    void fill(String format, int from, int to) {
        IntStream.range(from, to).forEach(n -> keys.add(format.formatted(n)));
    }

    static KeyName name(String text) {
        return new KeyName(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static String text(KeyName name) {
        return new String(name.bytes(), StandardCharsets.ISO_8859_1);
    }
}
