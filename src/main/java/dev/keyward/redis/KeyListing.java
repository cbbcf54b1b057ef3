package dev.keyward.redis;

import java.util.concurrent.CompletableFuture;

/** Reads the names that an application keeps in an index of its own, a page at a time. It changes nothing. */
@FunctionalInterface
public interface KeyListing {
    /** What the index is: read by SSCAN or by ZSCAN. */
    enum Kind {
        SET,
        ZSET
    }

    /**
     * One page of the index; an index that is not there has none. The names are whatever its writers put in, so whoever
     * names a key judges it first.
     *
     * @param index the key of the SET or ZSET
     * @param cursor as in {@link KeyScan}; valid only on the same server process
     * @param count how many members the server looks at, roughly
     */
    CompletableFuture<KeyScan.Page> list(KeyName index, Kind kind, String cursor, int count);
}
