package dev.keyward.discovery;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What the last completed scan of a keyspace found, kept as long as it is the last.
 *
 * @param observed what the keys of families look like, by the families' names; those it met no key of are left out
 */
public record LastScan(Scan scan, Coverage coverage, Map<String, Observed> observed) {
    /** Up to here it does not matter where they lie (M2.5). */
    private static final double CLEAR = 0.05;

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
     * At most how much of the bytes under a first segment is nobody's or claimed twice, 0 to 1: as if all such bytes of the
     * keyspace lay there. Empty where that is too much to say anything, since a scan does not tell where they lie.
     *
     * @param beginning the first segment of keys
     */
    public OptionalDouble foreign(String beginning) {
        var own = coverage.families().stream()
                .filter(family -> family.domain().equals(beginning))
                .mapToDouble(family -> family.share().bytes().value())
                .sum();
        var foreign = coverage.unregistered().bytes().value()
                + coverage.ambiguous().bytes().value();
        var most = own + foreign <= 0 ? 1 : foreign / (own + foreign);
        return most > CLEAR ? OptionalDouble.empty() : OptionalDouble.of(most);
    }

    /** Whether it looked at every name, so that what it did not meet is not there. */
    public boolean sawAll() {
        return scan.kind() == ScanKind.FULL;
    }
}
