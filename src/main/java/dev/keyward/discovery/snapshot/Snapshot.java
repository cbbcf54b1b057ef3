package dev.keyward.discovery.snapshot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of itself, once it was read to its end.
 *
 * @param format the version of the RDB format
 * @param writtenBy the server's version, such as {@code 7.0.15}; null when the file does not say
 * @param writtenAt to the second; null when the file does not say
 * @param bytes of the whole file
 * @param elsewhere keys of other databases, which do not count
 * @param expired keys whose life was over when the file was written, which do not count either
 * @param checked whether it carries a checksum, which was right then
 */
public record Snapshot(
        int format,
        @Nullable String writtenBy,
        @Nullable Instant writtenAt,
        long bytes,
        long elsewhere,
        long expired,
        boolean checked) {}
