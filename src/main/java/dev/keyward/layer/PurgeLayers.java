package dev.keyward.layer;

import dev.keyward.layer.route.Effect;
import dev.keyward.layer.route.Effect.Kind;
import java.util.List;

/**
 * A purge behind Redis.
 *
 * @param regions whether it has become effective, one line a region; one without a name where the keyspace has none
 * @param legs those that are told or were, in their order
 * @param planned layers that will be told when it is over, in their order; empty once it is
 */
public record PurgeLayers(List<Effect> regions, List<LayerLeg> legs, List<Planned> planned) {
    /** A layer that will be told for a region. */
    public record Planned(
            String layer, @org.jspecify.annotations.Nullable String region) {}

    /** Whether there is nothing behind Redis to speak of, or not yet, or not any more since it was stopped. */
    public boolean nothingBehind() {
        return legs.isEmpty()
                && planned.isEmpty()
                && regions.stream().allMatch(effect -> effect.region() == null || effect.kind() == Kind.PURGING);
    }

    /** Whether it may change while its purge stays what it is: a layer or a grace window is not over. */
    public boolean moves() {
        return regions.stream().anyMatch(effect -> effect.kind() != Kind.PURGING && effect.kind() != Kind.EFFECTIVE);
    }
}
