package dev.keyward.purge;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who knows what still has to happen behind Redis before a purge has its effect; implemented by the feature that does it. */
public interface Downstream {
    /**
     * Where the way of a purge through the layers behind it stands.
     *
     * @param waitsFor a layer that has not been told; null when all have been
     * @param endedAt when the last one was told; null when none was
     */
    record Standing(@Nullable String waitsFor, @Nullable Instant endedAt) {}

    /** Of each of these that something follows; the others are left out. */
    Map<PurgeId, Standing> of(Collection<PurgeId> purges);
}
