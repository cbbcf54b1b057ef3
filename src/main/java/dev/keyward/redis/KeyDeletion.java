package dev.keyward.redis;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Deletes the keys that are named, and no others. There is no pattern here and no flush. */
@FunctionalInterface
public interface KeyDeletion {
    /** More names a call gain little and cost bystanders. */
    int MAX_NAMES = 100;

    /** Bytes of all names of one call. A single longer name goes alone. */
    int MAX_BYTES = 16 * 1024;

    /**
     * One UNLINK call of at most {@link #MAX_NAMES} names and {@link #MAX_BYTES} bytes. A server without UNLINK gets DEL
     * in smaller calls.
     *
     * @return how many of them existed until now
     * @throws RedisFailure when the server does not answer or refuses. After a time-out the keys may be gone, may be
     *     there, or may still go: see {@link RedisFailure#outcomeUnknown()}
     */
    long unlink(List<KeyName> names);

    /** The same call without waiting for it; a connection that cannot do it answers at once, after having waited. */
    default CompletableFuture<Long> unlinkLater(List<KeyName> names) {
        try {
            return CompletableFuture.completedFuture(unlink(names));
        } catch (RedisFailure failed) {
            return CompletableFuture.failedFuture(failed);
        }
    }
}
