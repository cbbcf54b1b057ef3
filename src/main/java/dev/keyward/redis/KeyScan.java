package dev.keyward.redis;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Reads the names of live keys, a page at a time. It changes nothing. */
@FunctionalInterface
public interface KeyScan {
    /** Where a scan begins, and what the cursor says again when it has ended. */
    String START = "0";

    /**
     * One SCAN call. The pattern is a pre-filter only: its {@code *} crosses delimiters, so whoever names a key judges it
     * first.
     *
     * @param pattern a glob in bytes, as {@code KeyScope.scanPattern()} makes it; none at all for every name
     * @param cursor {@link #START} or what the page before answered; valid only on the same server process
     * @param count how many slots the server looks at, roughly; bounds how long it stands still for others
     * @throws RedisFailure when the server does not answer, or refuses
     */
    Page scan(byte[] pattern, String cursor, int count);

    /**
     * The same call without waiting for it. The answer comes on a thread of the connection, which must not be held up; a
     * connection that cannot do it answers at once, after having waited.
     */
    default CompletableFuture<Page> scanLater(byte[] pattern, String cursor, int count) {
        try {
            return CompletableFuture.completedFuture(scan(pattern, cursor, count));
        } catch (RedisFailure failed) {
            return CompletableFuture.failedFuture(failed);
        }
    }

    /**
     * What one call answered: perhaps no name at all, perhaps one twice.
     *
     * @param looked about how many keys the server went past for it, those that the pattern kept back included
     */
    record Page(String cursor, List<KeyName> names, long looked) {

        /** Nothing was kept back. */
        public Page(String cursor, List<KeyName> names) {
            this(cursor, names, names.size());
        }

        public boolean last() {
            return START.equals(cursor);
        }
    }
}
