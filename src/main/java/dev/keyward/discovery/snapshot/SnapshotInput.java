package dev.keyward.discovery.snapshot;

import com.moilioncircle.redis.replicator.io.RedisInputStream;
import com.moilioncircle.redis.replicator.util.CRC64;
import dev.keyward.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;

/** The file as it comes in, a buffer at a time, with the checksum of what was passed and a bound. */
final class SnapshotInput extends RedisInputStream {
    private static final int BUFFER = 1 << 16;

    private final long most;
    private long passed;
    private long sum;

    SnapshotInput(InputStream in, long most) {
        super(in, BUFFER);
        this.most = most;
    }

    /** Called when all of the buffer was passed. */
    @Override
    protected void fill() throws IOException {
        sum = CRC64.crc64(buf, 0, tail, sum);
        passed += tail;
        super.fill();
        if (total > most) {
            throw Refused.invalid(
                    "file",
                    "The file is larger than the %,d MiB that are read here.".formatted(most >> 20),
                    "Raise keyward.discovery.rdb-max-size, or scan the keyspace itself.");
        }
    }

    /** The library's own way copies what it passes over, and goes nowhere for a length that makes no sense. */
    @Override
    public long skip(long length) throws IOException {
        if (length < 0) {
            throw Damage.broken(position());
        }
        return skip(length, false);
    }

    /** Bytes of the file before the next one. */
    long position() {
        return passed + head;
    }

    /** Of all bytes before the next one. */
    long sum() {
        return CRC64.crc64(buf, 0, head, sum);
    }

    boolean atEnd() throws IOException {
        return head >= tail && in.read() < 0;
    }
}
