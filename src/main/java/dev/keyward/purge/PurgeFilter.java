package dev.keyward.purge;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which purges a list shows.
 *
 * @param states any of these; empty for all
 * @param requester the account that asked; null for anybody
 * @param incident the number of the one they serve; null for any or none
 * @param text part of a family's name, the requester, the reason or the incident; null for all
 */
public record PurgeFilter(
        Set<PurgeState> states,
        @Nullable String keyspace,
        @Nullable String family,
        @Nullable String requester,
        @Nullable String incident,
        @Nullable String text) {
    public static final PurgeFilter ALL = new PurgeFilter(Set.of(), null, null, null);

    /** Whoever asked. */
    public PurgeFilter(
            Set<PurgeState> states, @Nullable String keyspace, @Nullable String family, @Nullable String text) {
        this(states, keyspace, family, null, null, text);
    }
}
