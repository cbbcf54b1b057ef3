package dev.keyward.discovery.snapshot;

import static com.moilioncircle.redis.replicator.Constants.RDB_OPCODE_AUX;
import static com.moilioncircle.redis.replicator.Constants.RDB_OPCODE_FUNCTION2;
import static com.moilioncircle.redis.replicator.Constants.RDB_OPCODE_MODULE_AUX;
import static com.moilioncircle.redis.replicator.Constants.RDB_OPCODE_RESIZEDB;
import static com.moilioncircle.redis.replicator.Constants.RDB_OPCODE_SELECTDB;
import static com.moilioncircle.redis.replicator.Constants.RDB_OPCODE_SLOT_INFO;

import java.io.IOException;

/** What stands between the keys: which database follows, and what the file says of itself. */
final class Headings {
    private final Lengths lengths;
    private final Colophon colophon;
    private long database;

    Headings(Lengths lengths) {
        this.lengths = lengths;
        this.colophon = new Colophon(lengths);
    }

    /** Whether that was one. */
    boolean read(int code) throws IOException {
        switch (code) {
            case RDB_OPCODE_SELECTDB -> database = lengths.number();
            case RDB_OPCODE_RESIZEDB -> lengths.pass(2);
            case RDB_OPCODE_SLOT_INFO -> lengths.pass(3);
            case RDB_OPCODE_AUX -> colophon.note();
            case RDB_OPCODE_FUNCTION2 -> lengths.passText();
            case RDB_OPCODE_MODULE_AUX -> lengths.passModule();
            default -> {
                return false;
            }
        }
        return true;
    }

    long database() {
        return database;
    }

    Colophon colophon() {
        return colophon;
    }
}
