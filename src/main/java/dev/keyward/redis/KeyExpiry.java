package dev.keyward.redis;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Lets named keys expire sooner than they would. It never lengthens a life, and deletes nothing by itself. */
public interface KeyExpiry {
    /** Whether the server can shorten a life without ever lengthening one: EXPIRE with LT, since Redis 7.0. */
    boolean canShorten();

    /**
     * PEXPIRE with LT for each of them, as many as one UNLINK may name.
     *
     * @param millis the longest life from now on, for the name in the same place
     * @return how many were shortened; those that are gone or expire sooner anyway are not
     */
    CompletableFuture<Long> shorten(List<KeyName> names, long[] millis);
}
