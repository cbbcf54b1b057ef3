package dev.keyward.layer.route;

import org.jspecify.annotations.Nullable;

/**
 * One layer to tell for one region.
 *
 * @param place in the order of the layers, from 0
 * @param region null for all regions at once
 */
public record Leg(int place, Layer layer, @Nullable String region) {}
