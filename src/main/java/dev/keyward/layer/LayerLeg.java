package dev.keyward.layer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.layer.route.Layer;
import dev.keyward.layer.route.Told;
import dev.keyward.purge.PurgeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One layer that is told, or was.
 *
 * @param region null for all regions at once
 * @param nextAt when it is tried at the earliest; null when it does not go on by itself
 * @param detail what the last attempt came to, or why a person skipped it; null before the first attempt
 * @param decidedBy who sent it again or skipped it last; null when nobody had to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LayerLeg(
        LegId id,
        PurgeId purge,
        int place,
        String layer,
        Layer.Way way,
        @Nullable String region,
        String keyspace,
        Told.State state,
        int attempts,
        @Nullable Instant nextAt,
        @Nullable String detail,
        @Nullable String decidedBy,
        Instant createdAt,
        @Nullable Instant endedAt) {

    Told told() {
        return new Told(layer, region, state, endedAt);
    }
}
