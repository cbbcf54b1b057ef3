package dev.keyward.discovery.sweep;

import dev.keyward.redis.KeyFact;
import org.jspecify.annotations.Nullable;

/** Hears the names of keys that no template has, each once; called by one thread at a time. */
public interface Strangers {
    /** Nobody listens. */
    Strangers UNHEARD = () -> "";

    /** A key of nobody. @param fact what was read of it; null when nobody read it */
    default void add(byte[] name, @Nullable KeyFact fact) {}

    /** A key that would be a family's if its version were another. @param fact as above */
    default void otherVersion(byte[] name, @Nullable KeyFact fact) {}

    /** All it knows, for a checkpoint. */
    String written();
}
