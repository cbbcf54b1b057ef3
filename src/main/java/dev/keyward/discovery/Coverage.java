package dev.keyward.discovery;

import java.util.List;

/**
 * What a completed scan found: whose the keys and bytes of a keyspace are.
 *
 * @param families those with registered keys, the most bytes first
 */
public record Coverage(
        Scan scan,
        Share registered,
        Share ambiguous,
        Share versionUnknown,
        Share unregistered,
        List<FamilyShare> families) {
    public Coverage {
        families = List.copyOf(families);
    }

    public Share of(KeyStatus status) {
        return switch (status) {
            case REGISTERED -> registered;
            case AMBIGUOUS -> ambiguous;
            case VERSION_UNKNOWN -> versionUnknown;
            case UNREGISTERED -> unregistered;
        };
    }
}
