package dev.keyward.discovery;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which scans; null and empty mean any. */
public record ScanFilter(
        @Nullable String keyspace,
        Set<ScanState> states,
        @Nullable ScanKind kind) {
    public static final ScanFilter ANY = new ScanFilter(null, Set.of(), null);

    public ScanFilter {
        states = Set.copyOf(states);
    }

    public static ScanFilter of(String keyspace) {
        return new ScanFilter(keyspace, Set.of(), null);
    }
}
