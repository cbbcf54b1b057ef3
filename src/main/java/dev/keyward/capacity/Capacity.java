package dev.keyward.capacity;

import dev.keyward.capacity.figure.Ceiling;
import dev.keyward.capacity.figure.FanOut;
import dev.keyward.capacity.figure.Footprint;
import dev.keyward.capacity.figure.Verdict;
import dev.keyward.registry.FamilyId;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a family's capacity.
 *
 * @param footprint its memory; null while neither a scan nor the manifest tells
 * @param ceiling the best hit ratio it can have; null while nobody knows how often a key is read
 * @param fanOut what its invalidations send; null while nobody reported any
 * @param hitRatio as measured in the last seven days
 */
public record Capacity(
        FamilyId family,
        @Nullable Footprint footprint,
        @Nullable Ceiling ceiling,
        @Nullable FanOut fanOut,
        OptionalDouble hitRatio) {

    public Verdict verdict() {
        return ceiling == null ? Verdict.NO_DATA : Verdict.of(ceiling, hitRatio);
    }
}
