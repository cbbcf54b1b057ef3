package dev.keyward.discovery;

import dev.keyward.discovery.snapshot.Snapshot;
import dev.keyward.redis.Keyspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The RDB file that a scan counted.
 *
 * @param bytes of the whole file
 * @param format the version of the RDB format
 * @param writtenBy the server's version; null when the file does not say
 * @param writtenAt null when the file does not say
 * @param elsewhere keys of other databases, not counted
 * @param expired keys that had expired when it was written, not counted
 * @param checked whether it carried a checksum, which was right then
 */
public record ScannedFile(
        String name,
        long bytes,
        int format,
        @Nullable String writtenBy,
        @Nullable Instant writtenAt,
        long elsewhere,
        long expired,
        boolean checked) {

    static ScannedFile of(GivenFile given, Snapshot snapshot) {
        return new ScannedFile(
                given.name(),
                snapshot.bytes(),
                snapshot.format(),
                snapshot.writtenBy(),
                snapshot.writtenAt(),
                snapshot.elsewhere(),
                snapshot.expired(),
                snapshot.checked());
    }

    /** What a reader of the numbers must know. */
    String note(Keyspace keyspace) {
        var notes = new ArrayList<String>();
        notes.add("Bytes are those of the keys' records in the file, not of memory.");
        if (keyspace.topology() == Keyspace.Topology.CLUSTER) {
            notes.add("Of a cluster, a file holds the keys of one server only.");
        }
        if (writtenAt == null) {
            notes.add("The file does not say when it was written, so lifetimes are counted from its reading.");
        }
        if (elsewhere > 0) {
            notes.add("%,d keys of other databases were left out.".formatted(elsewhere));
        }
        if (expired > 0) {
            notes.add("%,d keys had expired when it was written and were left out.".formatted(expired));
        }
        if (!checked) {
            notes.add("It carries no checksum, so damage may go unnoticed.");
        }
        return String.join(" ", notes);
    }

    Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("file", name);
        facts.put("fileBytes", bytes);
        if (writtenAt != null) {
            facts.put("writtenAt", writtenAt.toString());
        }
        return facts;
    }
}
