package dev.keyward.purge;

import dev.keyward.purge.preview.Preview;
import dev.keyward.storage.Document;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a purge would do, as counted a moment ago without changing anything.
 *
 * @param count keys that would go; counted when {@code exact}, else projected from the part that was scanned
 * @param exact whether the whole keyspace was scanned within the dry run's ten seconds
 * @param bytes the memory they take, projected from at most 200 of them; else as capacity figures have it; null when nobody tells sizes
 * @param sample at most 20 of the names, unprintable bytes escaped; for the approver's eyes, never for logs
 * @param foreign look-alikes that the scan returned and the template refuses: they stay
 * @param ambiguous keys that another live family claims as well: they stay
 * @param preview what it tells beside; null for those of before there was any
 */
public record DryRun(
        long count,
        boolean exact,
        @Nullable Long bytes,
        List<String> sample,
        long foreign,
        long ambiguous,
        Duration took,
        Instant at,
        @Nullable Preview preview)
        implements Document {

    /** With nothing beside the count. */
    DryRun(
            long count,
            boolean exact,
            @Nullable Long bytes,
            List<String> sample,
            long foreign,
            long ambiguous,
            Duration took,
            Instant at) {
        this(count, exact, bytes, sample, foreign, ambiguous, took, at, null);
    }
}
