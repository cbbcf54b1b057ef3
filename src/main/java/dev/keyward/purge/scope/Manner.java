package dev.keyward.purge.scope;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.redis.KeyListing;
import org.jspecify.annotations.Nullable;

/**
 * How the keys of a scope are found and what becomes of them; part of what is approved.
 *
 * @param softSeconds they expire within so many seconds in place of going at once; null when they go
 * @param index the index that their writers keep, read in place of the whole keyspace; null for a scan
 * @param verify whether a second scan says what is there afterwards
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Manner(
        @Nullable Integer softSeconds, @Nullable Index index, boolean verify) {
    /** Scanned, deleted, and no more. */
    public static final Manner PLAIN = new Manner(null, null, false);

    /** Longest window of a soft purge. */
    public static final int MOST_SECONDS = 86_400;

    /** A SET or ZSET whose members are names of keys. */
    public record Index(String key, KeyListing.Kind kind) {}
}
