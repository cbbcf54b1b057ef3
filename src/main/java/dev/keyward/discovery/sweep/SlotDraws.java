package dev.keyward.discovery.sweep;

import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Single pages of a server that holds a table a slot. The tables are taken as one long line of
 * keys, and pages begin at even distances on it (decision 0118).
 *
 * @param slots by the place of their first key on the line
 * @param keys on the line
 */
record SlotDraws(long seed, int pages, NavigableMap<Long, Integer> slots, long keys) implements SinglePages {
    /** The lowest bits of a cursor name the slot. */
    private static final int BITS_OF_A_SLOT = 14;

    private static final double PLACES = 0x1p63;

    static SlotDraws of(long seed, int pages, NavigableMap<Integer, Long> keysBySlot) {
        var line = new TreeMap<Long, Integer>();
        long all = 0;
        for (var slot : keysBySlot.entrySet()) {
            if (slot.getValue() > 0) {
                line.put(all, slot.getKey());
                all += slot.getValue();
            }
        }
        return new SlotDraws(seed, pages, line, all);
    }

    @Override
    public String cursor(String at) {
        var first = (seed >>> 1) / PLACES;
        var place = Math.min(keys - 1e-3, (Long.parseLong(at) + first) * keys / pages);
        var slot = slots.floorEntry((long) place);
        var end = slots.higherKey(slot.getKey());
        var inside = (place - slot.getKey()) / ((end == null ? keys : end) - slot.getKey());
        var bucket = Long.reverse((long) (inside * PLACES) << 1);
        return Long.toUnsignedString(bucket << BITS_OF_A_SLOT | slot.getValue());
    }
}
