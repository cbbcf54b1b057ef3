package dev.keyward.api.kit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as every list endpoint answers it.
 *
 * @param nextCursor pass it back as {@code cursor} for the next page; null on the last one
 * @param total how many there are under the same filters
 */
public record Listing<T>(List<T> items, @Nullable String nextCursor, long total) {}
