package dev.keyward.discovery.snapshot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the file says of its own making. It is a stranger's text, so only what looks like a version or a time is kept. */
final class Colophon {
    private static final int LONGEST = 1 << 10;
    private static final Set<String> VERSIONS = Set.of("redis-ver", "valkey-ver");
    private static final String MOMENT = "ctime";

    private final Lengths lengths;
    private @Nullable String writtenBy;
    private @Nullable Instant writtenAt;

    Colophon(Lengths lengths) {
        this.lengths = lengths;
    }

    /** A field that begins here. */
    void note() throws IOException {
        var field = text();
        if (VERSIONS.contains(field)) {
            var value = text();
            writtenBy = value.matches("[0-9A-Za-z.+-]{1,40}") ? value : writtenBy;
        } else if (field.equals(MOMENT)) {
            var value = text();
            writtenAt = value.matches("[0-9]{1,11}") ? Instant.ofEpochSecond(Long.parseLong(value)) : writtenAt;
        } else {
            lengths.passText();
        }
    }

    private String text() throws IOException {
        return new String(lengths.text(LONGEST), StandardCharsets.ISO_8859_1);
    }

    @Nullable
    String writtenBy() {
        return writtenBy;
    }

    @Nullable
    Instant writtenAt() {
        return writtenAt;
    }

    /** In milliseconds; @param other where the file does not say it */
    long moment(Instant other) {
        var at = writtenAt;
        return (at == null ? other : at).toEpochMilli();
    }
}
