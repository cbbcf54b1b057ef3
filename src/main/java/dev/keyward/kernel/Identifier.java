package dev.keyward.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/** A value that is one UUID, stored in one uuid column. */
public interface Identifier {
    SecureRandom RANDOM = new SecureRandom();

    UUID value();

    /** A new UUID of version 7 (RFC 9562): ordered by the given epoch milliseconds, random behind them. */
    static UUID next(long epochMillis) {
        var high = (epochMillis << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        var low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
