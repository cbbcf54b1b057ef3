package dev.keyward.discovery.sweep;

import dev.keyward.redis.KeyFact;
import org.jspecify.annotations.Nullable;

/** Hears the names of keys that belong to nobody, each once; called by one thread at a time. */
public interface Strangers {
    /** Nobody listens. */
    Strangers UNHEARD = new Strangers() {
        @Override
        public void add(byte[] name, @Nullable KeyFact fact) {}

        @Override
        public String written() {
            return "";
        }
    };

    /** @param fact what was read of it; null when nobody read it */
    void add(byte[] name, @Nullable KeyFact fact);

    /** All it knows, for a checkpoint. */
    String written();
}
