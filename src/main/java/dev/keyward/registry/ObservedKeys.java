package dev.keyward.registry;

import dev.keyward.registry.lint.Observed;
import java.util.Optional;

/** Whoever scans keyspaces tells here what families' keys really look like (KF013). */
public interface ObservedKeys {

    /** The last scans at one moment, read once for as many families as somebody asks about. */
    View now();

    /** What the last completed scan of the family's keyspace saw. */
    @FunctionalInterface
    interface View {
        /** Nobody scans. */
        View NONE = (keyspace, family) -> Optional.empty();

        /** Empty when no scan of the last days saw the family's keyspace, or the scan would not have met its keys. */
        Optional<Observed> of(String keyspace, FamilyId family);
    }
}
