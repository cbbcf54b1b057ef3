package dev.keyward.registry;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key as Redis has it at this moment, without its value. What the console's account may not ask is null.
 *
 * @param expires whether it goes by itself
 * @param expiresIn how long it still lives; null when it never expires or nobody may ask
 * @param type as TYPE says, such as {@code hash}
 * @param bytes its memory, as MEMORY USAGE says
 * @param idle how long nobody read or wrote it; null as well with an LFU policy, which does not count that
 */
public record LiveKey(
        boolean present,
        @Nullable Boolean expires,
        @Nullable Duration expiresIn,
        @Nullable String type,
        @Nullable Long bytes,
        @Nullable Duration idle,
        Instant readAt) {

    static LiveKey absent(Instant at) {
        return new LiveKey(false, null, null, null, null, null, at);
    }
}
