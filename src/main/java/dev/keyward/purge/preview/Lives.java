package dev.keyward.purge.preview;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long sampled keys would still live by themselves: what a purge saves in time.
 *
 * @param sampled keys that were asked
 * @param withoutEnd of them, keys that never expire
 * @param shortest of those that do; null when none does, and so are the others
 */
public record Lives(
        int sampled,
        int withoutEnd,
        @Nullable Duration shortest,
        @Nullable Duration median,
        @Nullable Duration longest) {

    /** @param millis what each key has left; negative for one that never expires */
    public static Lives of(List<Long> millis) {
        var ending = millis.stream().filter(left -> left >= 0).sorted().toList();
        var without = millis.size() - ending.size();
        return ending.isEmpty()
                ? new Lives(millis.size(), without, null, null, null)
                : new Lives(
                        millis.size(),
                        without,
                        Duration.ofMillis(ending.getFirst()),
                        Duration.ofMillis(ending.get((ending.size() - 1) / 2)),
                        Duration.ofMillis(ending.getLast()));
    }
}
