package dev.keyward.purge;

import dev.keyward.purge.engine.Position;
import org.jspecify.annotations.Nullable;

/**
 * The right to work on one purge, until the lease ends or somebody with a higher epoch takes over.
 *
 * @param since the console's nanosecond clock when it was taken
 * @param serverRunId the server process the position's cursor is worth something on; null before the first scan
 */
record Claim(
        PurgeId purge,
        String owner,
        long epoch,
        long since,
        Position position,
        @Nullable String serverRunId,
        long lastBatch) {}
