package dev.keyward.discovery.snapshot;

import static com.moilioncircle.redis.replicator.Constants.RDB_OPCODE_EOF;

import com.moilioncircle.redis.replicator.rdb.RdbValueVisitor;
import com.moilioncircle.redis.replicator.rdb.skip.SkipRdbValueVisitor;
import dev.keyward.kernel.Refused;
import java.io.EOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One way through a file. */
final class Passage {
    private static final int LONGEST_NAME = 16 << 20;
    private static final int SUMMED_FROM = 5;

    private final SnapshotInput in;
    private final int format;
    private final SnapshotReader wanted;
    private final Lengths lengths;
    private final Headings headings;
    private final RdbValueVisitor values;
    private Prelude prelude = new Prelude(0);
    private long elsewhere;
    private long expired;

    Passage(SnapshotInput in, int format, SnapshotReader wanted) {
        this.in = in;
        this.format = format;
        this.wanted = wanted;
        this.lengths = new Lengths(in);
        this.values = new SkipRdbValueVisitor(null); // who is asked for values of Redis 4's betas only: refused before
        this.headings = new Headings(lengths);
    }

    /** The next key that counts; null at the end. */
    @Nullable
    SnapshotKey next() throws IOException {
        try {
            return soundly();
        } catch (EOFException end) {
            throw Damage.cut(in.total());
        } catch (Refused refused) {
            throw refused;
        } catch (RuntimeException | AssertionError nonsense) { // either is how the library says it
            throw Damage.broken(in.position());
        }
    }

    private @Nullable SnapshotKey soundly() throws IOException {
        prelude = new Prelude(in.position());
        for (var code = in.read(); code != RDB_OPCODE_EOF; code = in.read()) {
            var key = prelude.read(code, lengths) || isAHeading(code) ? null : key(code);
            if (key != null) {
                return key;
            }
        }
        return null;
    }

    private boolean isAHeading(int code) throws IOException {
        var heading = headings.read(code);
        prelude = heading ? new Prelude(in.position()) : prelude;
        return heading;
    }

    private @Nullable SnapshotKey key(int code) throws IOException {
        var kind = ValueKind.of(code);
        if (kind == null) {
            throw Damage.strange(code, in.position() - 1);
        }
        var name = lengths.text(LONGEST_NAME);
        kind.skip(values, in, format);
        var before = prelude;
        prelude = new Prelude(in.position());
        return told(name, kind, before, in.position() - before.start());
    }

    /** Null for one that does not count. */
    private @Nullable SnapshotKey told(byte[] name, ValueKind kind, Prelude before, long bytes) {
        if (headings.database() != wanted.database()) {
            elsewhere++;
            return null;
        }
        var life = before.expires() < 0
                ? -1
                : before.expires() - headings.colophon().moment(wanted.now());
        if (before.expires() >= 0 && life <= 0) {
            expired++;
            return null;
        }
        return new SnapshotKey(name, bytes, life, kind.type(), kind.encoding(), before.idle());
    }

    /** After the last key. */
    Snapshot end() throws IOException {
        var sum = in.sum();
        var told = format < SUMMED_FROM ? 0 : checksum();
        if (told != 0 && told != sum) {
            throw Damage.sum();
        }
        if (!in.atEnd()) {
            throw Damage.more();
        }
        var made = headings.colophon();
        return new Snapshot(format, made.writtenBy(), made.writtenAt(), in.total(), elsewhere, expired, told != 0);
    }

    /** 0 when the server was told to write none. */
    private long checksum() throws IOException {
        try {
            return in.readLong(Long.BYTES);
        } catch (EOFException end) {
            throw Damage.cut(in.total());
        }
    }
}
