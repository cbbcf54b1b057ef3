package dev.keyward.discovery.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Samples of a server that holds a table a slot, walked as Redis 8 and Valkey 8 walk one. */
class SlotDrawsTests {
    private static final int COUNT = 20;
    private static final int SLOT_BITS = 14;

    /** As {@code kvstoreScan}: a table of a power of two for each slot that has keys, keys in any bucket. */
    private static final class Server {
        private final TreeMap<Integer, List<List<Integer>>> tables = new TreeMap<>();
        private final SplittableRandom hash = new SplittableRandom(11);
        private int keys;

        void put(int slot, int many) {
            var buckets = Math.max(4, Integer.highestOneBit(many) << 1);
            var table = new ArrayList<List<Integer>>();
            for (int n = 0; n < buckets; n++) {
                table.add(new ArrayList<>());
            }
            for (int n = 0; n < many; n++) {
                table.get(hash.nextInt(buckets)).add(slot);
            }
            tables.put(slot, table);
            keys += many;
        }

        NavigableMap<Integer, Long> counted() {
            var counts = new TreeMap<Integer, Long>();
            tables.forEach((slot, table) ->
                    counts.put(slot, table.stream().mapToLong(List::size).sum()));
            return counts;
        }

        /** The slots of the keys of one page, by SCAN with a COUNT. */
        List<Integer> page(String from) {
            var met = new ArrayList<Integer>();
            var cursor = Long.parseUnsignedLong(from);
            do {
                var slot = (int) (cursor & (1 << SLOT_BITS) - 1);
                var table = Objects.requireNonNull(tables.get(slot));
                var mask = table.size() - 1L;
                var bucket = cursor >>> SLOT_BITS;
                met.addAll(table.get((int) (bucket & mask)));
                var next = Long.reverse(Long.reverse(bucket | ~mask) + 1);
                var then = next == 0 ? tables.higherKey(slot) : Integer.valueOf(slot);
                cursor = then == null ? 0 : next << SLOT_BITS | then;
            } while (cursor != 0 && met.size() < COUNT);
            return met;
        }
    }

    private static Server lopsided() {
        var server = new Server();
        for (int slot = 0; slot < 2_000; slot++) {
            server.put(slot * 3, 10);
        }
        server.put(7_001, 12_000);
        server.put(16_383, 8_000);
        return server;
    }

    @Test
    void aSlotGetsItsPartOfTheSampleHoweverUnevenTheSlotsAre() {
        var server = lopsided();
        double sum = 0;
        for (int seed = 0; seed < 60; seed++) {
            sum += shareOfTheLargest(server, seed * 0x9E3779B97F4A7C15L);
        }
        assertThat(sum / 60).isCloseTo(12_000.0 / server.keys, Offset.offset(0.01));
    }

    private static double shareOfTheLargest(Server server, long seed) {
        var route = Route.draws(seed, 40, server.counted());
        var met = new ArrayList<Integer>();
        for (var at = route.start(); at != null; at = route.next(at, "17")) {
            met.addAll(server.page(route.cursor(at)));
        }
        assertThat(met).hasSizeGreaterThanOrEqualTo(38 * COUNT);
        return (double) met.stream().filter(slot -> slot == 7_001).count() / met.size();
    }

    @Test
    void everyPartOfALargeSlotIsMet() {
        var server = new Server();
        server.put(5, 4_096);
        var route = Route.draws(1, 64, server.counted());
        var places = new ArrayList<Long>();
        for (var at = route.start(); at != null; at = route.next(at, "17")) {
            places.add(Long.reverse(Long.parseUnsignedLong(route.cursor(at)) >>> SLOT_BITS) >>> Long.SIZE - 6);
        }
        assertThat(places).doesNotHaveDuplicates().hasSize(64);
    }

    @Test
    void pagesBeginInSlotsThatHaveKeys() {
        var counts = new TreeMap<Integer, Long>();
        counts.put(0, 0L);
        counts.put(1, 1L);
        counts.put(2, 0L);
        counts.put(16_383, 2L);
        var route = Route.draws(-1, 30, counts);
        for (var at = route.start(); at != null; at = route.next(at, "17")) {
            assertThat(Long.parseUnsignedLong(route.cursor(at)) & (1 << SLOT_BITS) - 1)
                    .isIn(1L, 16_383L);
        }
    }
}
