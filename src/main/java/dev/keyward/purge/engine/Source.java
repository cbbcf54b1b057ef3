package dev.keyward.purge.engine;

import dev.keyward.keys.ScopeKeys;
import dev.keyward.redis.KeyListing;
import dev.keyward.redis.KeyName;
import dev.keyward.redis.KeyScan;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Where names come from, a page at a time. It may name whatever it likes: each name is judged. */
@FunctionalInterface
public interface Source {
    /**
     * The page that begins at a cursor. The answer may come on a thread that must not be held up.
     *
     * @param count how much the server looks at for it, roughly
     */
    CompletableFuture<KeyScan.Page> page(String cursor, int count);

    /** Every key of the keyspace that the pattern lets through. */
    static Source scan(KeyScan scan, byte[] pattern) {
        return (cursor, count) -> scan.scanLater(pattern, cursor, count);
    }

    /** What the writers of an index put into it. */
    static Source index(KeyListing listing, KeyName index, KeyListing.Kind kind) {
        return (cursor, count) -> listing.list(index, kind, cursor, count);
    }

    /** Names that are written down from given values, without asking anybody; a cursor is a place among them. */
    static Source computed(List<ScopeKeys> keys) {
        var total = keys.stream().mapToLong(ScopeKeys::count).sum();
        return (cursor, count) -> {
            var from = Long.parseLong(cursor);
            var to = Math.min(total, from + count);
            var names = new ArrayList<KeyName>(count);
            for (var place = from; place < to; place++) {
                names.add(new KeyName(key(keys, place)));
            }
            return CompletableFuture.completedFuture(
                    new KeyScan.Page(to == total ? KeyScan.START : String.valueOf(to), names));
        };
    }

    private static byte[] key(List<ScopeKeys> keys, long place) {
        var rest = place;
        for (var some : keys) {
            if (rest < some.count()) {
                return some.key(rest);
            }
            rest -= some.count();
        }
        throw new IllegalArgumentException("There is no such place.");
    }

    /** Waits for an answer; a failure comes out as it was told. */
    static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
