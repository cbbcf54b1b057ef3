package dev.keyward.redis;

import java.util.OptionalLong;

/** How long a key lives on by itself. */
@FunctionalInterface
public interface KeyLives {
    /** Milliseconds as PTTL tells them, -1 for a key that never expires; empty when it is gone or nobody may ask. */
    OptionalLong lifeMillis(KeyName name);
}
