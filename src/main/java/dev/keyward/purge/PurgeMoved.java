package dev.keyward.purge;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A purge went from one state to another; published in the transaction that moves it, before its row in the trail.
 *
 * @param incident the number of the incident it serves; null without one
 * @param from null when it was only now requested
 * @param expected keys of the dry run; null until there is one
 * @param deleted keys that were gone for sure when the console moved it by itself; null when somebody moved it
 * @param explanation why it is paused, dead, refused or expired; null when the state says it all
 */
public record PurgeMoved(
        PurgeId purge,
        @Nullable String incident,
        @Nullable PurgeState from,
        PurgeState to,
        List<String> families,
        String keyspace,
        String environment,
        @Nullable Long expected,
        @Nullable Long deleted,
        @Nullable String explanation,
        Instant at) {}
