package dev.keyward.redis;

import java.util.OptionalLong;

/** How much a key is used, as far as the server tells and the console's account may ask. It changes nothing. */
public interface KeyHeat {
    /**
     * What the server can say about use: FREQUENCY its access counter (with an LFU policy), IDLE seconds since the last
     * access, NOTHING when the account may not ask ({@code +object|freq +object|idletime}).
     */
    enum Measure {
        FREQUENCY,
        IDLE,
        NOTHING
    }

    /** Finds out by asking about one key.
     *
     * @throws RedisFailure when the server does not answer
     */
    Measure measure(KeyName probe);

    /** The value in that measure; empty when the key is gone by now. */
    OptionalLong heat(KeyName name, Measure measure);
}
