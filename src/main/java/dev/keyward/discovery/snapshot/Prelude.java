package dev.keyward.discovery.snapshot;

import static com.moilioncircle.redis.replicator.Constants.RDB_OPCODE_EXPIRETIME;
import static com.moilioncircle.redis.replicator.Constants.RDB_OPCODE_EXPIRETIME_MS;
import static com.moilioncircle.redis.replicator.Constants.RDB_OPCODE_FREQ;
import static com.moilioncircle.redis.replicator.Constants.RDB_OPCODE_IDLE;

import java.io.IOException;

/** What stands before a key and is about it. */
final class Prelude {
    private final long start;
    private long expires = -1;
    private long idle = -1;

    /** @param start where the key's record begins */
    Prelude(long start) {
        this.start = start;
    }

    /** Whether that was part of one. */
    boolean read(int code, Lengths lengths) throws IOException {
        switch (code) {
            case RDB_OPCODE_EXPIRETIME -> expires = lengths.in().readUInt(Integer.BYTES) * 1_000;
            case RDB_OPCODE_EXPIRETIME_MS -> expires = lengths.in().readLong(Long.BYTES);
            case RDB_OPCODE_FREQ -> lengths.in().read();
            case RDB_OPCODE_IDLE -> idle = lengths.number();
            default -> {
                return false;
            }
        }
        return true;
    }

    long start() {
        return start;
    }

    /** In milliseconds of the epoch; -1 for never. */
    long expires() {
        return expires;
    }

    /** Seconds; -1 where the file does not tell. */
    long idle() {
        return idle;
    }
}
