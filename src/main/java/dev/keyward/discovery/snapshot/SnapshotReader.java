package dev.keyward.discovery.snapshot;

import com.moilioncircle.redis.replicator.Constants;
import dev.keyward.kernel.Refused;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Reads a file once, from the first byte to the last, and holds one name of a key at a time; values are passed over. What it
 * told of a file counts only when it came to the end, for the checksum is there.
 *
 * @param database whose keys are told
 * @param mostBytes a larger file is refused
 * @param now stands in for the moment of writing where the file does not say it
 */
public record SnapshotReader(int database, long mostBytes, Instant now) {
    private static final int OLDEST = 2;

    /** @throws Refused when it is no RDB file, or not a whole and sound one, with what is wrong */
    public Snapshot read(InputStream file, Consumer<SnapshotKey> keys) throws IOException {
        var in = new SnapshotInput(file, mostBytes);
        var passage = new Passage(in, format(in), this);
        for (var key = passage.next(); key != null; key = passage.next()) {
            keys.accept(key);
        }
        return passage.end();
    }

    private static int format(SnapshotInput in) throws IOException {
        var beginning = beginning(in);
        if (beginning.startsWith("VALKEY")) {
            throw Damage.valkey();
        }
        if (!beginning.matches("REDIS[0-9]{4}")) {
            throw Damage.noSnapshot();
        }
        var format = Integer.parseInt(beginning.substring(5));
        if (format < OLDEST || format > Constants.RDB_VERSION) {
            throw Damage.format(format, Constants.RDB_VERSION);
        }
        return format;
    }

    private static String beginning(SnapshotInput in) throws IOException {
        try {
            return new String(in.readBytes(9).first(), StandardCharsets.ISO_8859_1);
        } catch (EOFException end) {
            throw Damage.noSnapshot();
        }
    }
}
