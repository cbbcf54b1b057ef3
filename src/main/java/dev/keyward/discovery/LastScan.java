package dev.keyward.discovery;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What the last completed scan of a keyspace found, kept as long as it is the last.
 *
 * @param observed what the keys of families look like, by the families' names; those it met no key of are left out
 * @param unowned nobody's bytes by the first segment of their keys
 */
public record LastScan(Scan scan, Coverage coverage, Map<String, Observed> observed, Map<String, Double> unowned) {
    /** Of a family the scan met keys of. */
    public Optional<Observed> of(String family) {
        return Optional.ofNullable(observed.get(family));
    }

    /** The family's part of the keyspace; null when the scan met no key of it. */
    public @Nullable Share share(String family) {
        return coverage.families().stream()
                .filter(one -> one.family().equals(family))
                .map(FamilyShare::share)
                .findFirst()
                .orElse(null);
    }

    /**
     * How much of the bytes under a first segment is nobody's or claimed twice, 0 to 1. What is claimed twice counts in full
     * wherever it lies. Empty for a scan that did not tell where nobody's bytes lie.
     *
     * @param family one of those that begin so
     * @param beginning the first segment of its keys
     */
    public OptionalDouble foreign(String family, String beginning) {
        if (unowned.isEmpty() && coverage.unregistered().bytes().value() > 0) {
            return OptionalDouble.empty();
        }
        var own = coverage.families().stream()
                .filter(one -> one.domain().equals(beginning) || one.family().equals(family))
                .mapToDouble(one -> one.share().bytes().value())
                .sum();
        var foreign = unowned.getOrDefault(beginning, 0.0)
                + coverage.ambiguous().bytes().value();
        return own + foreign <= 0 ? OptionalDouble.empty() : OptionalDouble.of(foreign / (own + foreign));
    }

    /** Whether it looked at every name, so that what it did not meet is not there. */
    public boolean sawAll() {
        return scan.kind() == ScanKind.FULL;
    }
}
