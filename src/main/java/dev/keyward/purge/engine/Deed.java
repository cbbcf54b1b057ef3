package dev.keyward.purge.engine;

import dev.keyward.redis.KeyDeletion;
import dev.keyward.redis.KeyExpiry;
import dev.keyward.redis.KeyName;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/** What happens to named keys, as many at a time as one UNLINK takes. */
@FunctionalInterface
public interface Deed {
    /** Does it; answers how many keys it changed. */
    CompletableFuture<Long> on(List<KeyName> names);

    /** They go at once. */
    static Deed unlink(KeyDeletion deletion) {
        return deletion::unlinkLater;
    }

    /** Each lives on for some part of a window, so that not all of them are filled again at the same moment. */
    static Deed expire(KeyExpiry expiry, long windowMillis, RandomGenerator random) {
        return names -> expiry.shorten(
                names, random.longs(names.size(), 1, windowMillis + 1).toArray());
    }
}
