package dev.keyward.redis;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where one master of a cluster stands in a scan.
 *
 * @param at SCAN's cursor, or the number of the next slot
 */
record NodeCursor(Way way, String at) {
    static final NodeCursor DONE = new NodeCursor(Way.DONE, "");
    static final NodeCursor SCAN = new NodeCursor(Way.SCAN, KeyScan.START);
    static final NodeCursor WALK = new NodeCursor(Way.WALK, "0");

    /** How the names are read. */
    enum Way {
        /** By SCAN, from a cursor on. */
        SCAN(""),
        /** Slot by slot. */
        WALK("@"),
        /** Slot by slot, and by SCAN afterwards, since a slot was too large to be read at once. */
        WALK_THEN_SCAN("+"),
        /** One slot and no other. */
        SLOT("="),
        DONE("-");

        private final String mark;

        Way(String mark) {
            this.mark = mark;
        }
    }

    static NodeCursor slot(int slot) {
        return new NodeCursor(Way.SLOT, String.valueOf(slot));
    }

    int nextSlot() {
        return Integer.parseInt(at);
    }

    /** The place behind a SCAN page. */
    static NodeCursor behind(String cursor) {
        return KeyScan.START.equals(cursor) ? DONE : new NodeCursor(Way.SCAN, cursor);
    }

    /** All masters' places in one cursor, in the order of the masters; {@link KeyScan#START} when all are done. */
    static String written(List<NodeCursor> all) {
        return all.stream().allMatch(DONE::equals)
                ? KeyScan.START
                : all.stream().map(NodeCursor::toString).collect(Collectors.joining(","));
    }

    static List<NodeCursor> parsed(String written) {
        return Arrays.stream(written.split(",")).map(NodeCursor::one).toList();
    }

    private static NodeCursor one(String text) {
        for (var way : Way.values()) {
            if (way != Way.SCAN && text.startsWith(way.mark)) {
                return new NodeCursor(way, text.substring(1));
            }
        }
        return new NodeCursor(Way.SCAN, text);
    }

    static List<NodeCursor> each(int masters, NodeCursor place) {
        return Collections.nCopies(masters, place);
    }

    @Override
    public String toString() {
        return way.mark + at;
    }
}
