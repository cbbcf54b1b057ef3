package dev.keyward.redis;

import java.util.OptionalLong;

/** How much memory a key takes. */
@FunctionalInterface
public interface KeySizes {
    /** Bytes as MEMORY USAGE counts them; empty when the key is gone or the account may not ask. */
    OptionalLong bytes(KeyName name);
}
