package dev.keyward.discovery.sweep;

import dev.keyward.redis.KeyScan;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * Which pages of a server are read one after the other. A cursor of Redis is a place in its hash table read with the bits
 * turned round: in that order a scan goes forward, whatever size the table has or gets, and every stretch of it is a random
 * part of the keys, since the server's hash scatters them.
 */
public sealed interface Route permits Route.Stretch, SinglePages {
    /** The first place. */
    String start();

    /** What SCAN is asked at a place. */
    String cursor(String at);

    /** The place behind a page; null when it was the last. @param answered the cursor that came with the page */
    @Nullable
    String next(String at, String answered);

    /** Whether the page that brought this cursor also holds names from behind the route's end. */
    boolean oversteps(String answered);

    /** Every key, from cursor 0 to its return. */
    static List<Route> whole() {
        return List.of(new Stretch(0, 0));
    }

    /** Every key, in so many stretches that can be read side by side; a power of two. */
    static List<Route> whole(int stretches) {
        var routes = new ArrayList<Route>();
        var bits = Integer.numberOfTrailingZeros(stretches);
        for (long n = 0; n < stretches; n++) {
            var from = bits == 0 ? 0 : n << Long.SIZE - bits;
            routes.add(new Stretch(from, bits == 0 || n + 1 == stretches ? 0 : n + 1 << Long.SIZE - bits));
        }
        return routes;
    }

    /** So many pages at even distances, the first of them anywhere. */
    static Route draws(long seed, int pages) {
        return new Draws(seed, pages);
    }

    /**
     * The same where each slot has a table of its own: the distances are counted in keys, so that a slot with many keys gets
     * as many more pages.
     *
     * @param keys of each slot; at least one slot has some
     */
    static Route draws(long seed, int pages, NavigableMap<Integer, Long> keys) {
        return SlotDraws.of(seed, pages, keys);
    }

    /** All pages from a place of the table to another, both with their bits turned; 0 as the end means the table's. */
    record Stretch(long from, long to) implements Route {
        @Override
        public String start() {
            return Long.toUnsignedString(Long.reverse(from));
        }

        @Override
        public String cursor(String at) {
            return at;
        }

        @Override
        public @Nullable String next(String at, String answered) {
            if (KeyScan.START.equals(answered)) {
                return null;
            }
            var place = Long.reverse(Long.parseUnsignedLong(answered));
            return to != 0 && Long.compareUnsigned(place, to) >= 0 ? null : answered;
        }

        @Override
        public boolean oversteps(String answered) {
            return to != 0
                    && (KeyScan.START.equals(answered)
                            || Long.compareUnsigned(Long.reverse(Long.parseUnsignedLong(answered)), to) > 0);
        }
    }

    /** Single pages. */
    record Draws(long seed, int pages) implements SinglePages {
        @Override
        public String cursor(String at) {
            var step = Long.divideUnsigned(-1L, pages);
            var offset = Long.remainderUnsigned(seed, step);
            return Long.toUnsignedString(Long.reverse(offset + Long.parseLong(at) * step));
        }
    }
}
