package dev.keyward.discovery;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which scans; null and empty mean any. @param text in the keyspace, the name of whoever asked or the note */
public record ScanFilter(
        @Nullable String keyspace,
        Set<ScanState> states,
        @Nullable ScanKind kind,
        @Nullable String text) {
    public static final ScanFilter ANY = new ScanFilter(null, Set.of(), null);

    /** What a list of scans is sorted by, as addresses and programs write it. */
    public static final List<String> SORTABLE = List.of("keyspace", "keysSeen", "requestedAt", "requestedBy", "state");

    public ScanFilter {
        states = Set.copyOf(states);
    }

    public ScanFilter(@Nullable String keyspace, Set<ScanState> states, @Nullable ScanKind kind) {
        this(keyspace, states, kind, null);
    }

    public static ScanFilter of(String keyspace) {
        return new ScanFilter(keyspace, Set.of(), null);
    }
}
