package dev.keyward.discovery.snapshot;

import com.moilioncircle.redis.replicator.rdb.BaseRdbParser;
import com.moilioncircle.redis.replicator.rdb.skip.SkipRdbParser;
import com.moilioncircle.redis.replicator.util.Lzf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Numbers and the texts that are held, such as the names of keys; none is longer than it may be, whatever the file says. */
record Lengths(SnapshotInput in) {
    private static final int COMPRESSED = 3;

    long number() throws IOException {
        return new BaseRdbParser(in).rdbLoadLen().len;
    }

    /** Passes some numbers that mean nothing here. */
    void pass(int numbers) throws IOException {
        for (int n = 0; n < numbers; n++) {
            number();
        }
    }

    byte[] text(int most) throws IOException {
        var length = new BaseRdbParser(in).rdbLoadLen();
        if (!length.encoded) {
            return in.readBytes(bounded(length.len, most)).first();
        }
        if (length.len == COMPRESSED) {
            var packed = bounded(number(), most);
            var unpacked = bounded(number(), most);
            return Lzf.decode(in.readBytes(packed), unpacked).first();
        }
        var bytes = 1 << (int) bounded(length.len, 2);
        return String.valueOf(in.readInt(bytes)).getBytes(StandardCharsets.US_ASCII);
    }

    void passText() throws IOException {
        new SkipRdbParser(in).rdbLoadPlainStringObject();
    }

    void passModule() throws IOException {
        number();
        new SkipRdbParser(in).rdbLoadCheckModuleValue();
    }

    private long bounded(long length, int most) {
        if (length < 0 || length > most) {
            throw Damage.broken(in.position());
        }
        return length;
    }
}
