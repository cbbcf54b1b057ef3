package dev.keyward.purge.engine;

import dev.keyward.redis.KeyScan;

/** Where a run goes on: which step, and SCAN's cursor in it. Worth something on one server process only. */
public record Position(int step, String cursor) {
    public static final Position START = new Position(0, KeyScan.START);

    /** The place behind a page that answered this cursor. */
    Position behind(KeyScan.Page page) {
        return page.last() ? new Position(step + 1, KeyScan.START) : new Position(step, page.cursor());
    }
}
