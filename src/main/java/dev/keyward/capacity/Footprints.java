package dev.keyward.capacity;

import dev.keyward.capacity.figure.Footprint;
import dev.keyward.discovery.LastScan;
import dev.keyward.discovery.Observed;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.registry.DeclaredFamilies.Declared;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a family's keys take: as the last scan saw it, or as the manifest expects it. */
final class Footprints {
    private Footprints() {}

    static Optional<Footprint> of(Declared family, Optional<LastScan> scan) {
        var name = family.name().text();
        return scan.flatMap(last -> last.of(name).map(seen -> seen(seen, last, name)))
                .or(() -> expected(family, scan));
    }

    private static Footprint seen(Observed seen, LastScan last, String family) {
        var overhead = seen.overheadPerKey();
        var share = last.share(family);
        return new Footprint(
                seen.keys().value(),
                seen.bytes().value(),
                overhead == null ? OptionalDouble.empty() : OptionalDouble.of(overhead),
                share == null ? OptionalDouble.empty() : OptionalDouble.of(share.bytesPart()),
                true,
                "%,.0f keys and the sizes of %,d of them, from the scan of %s"
                        .formatted(
                                seen.keys().value(), seen.sampled(), last.scan().keyspace()));
    }

    /** Empty while the manifest does not say how many keys there are and how large their values. */
    private static Optional<Footprint> expected(Declared family, Optional<LastScan> scan) {
        var expected = family.spec().expected();
        if (expected == null || expected.keys() == null || expected.valueBytes() == null) {
            return Optional.empty();
        }
        var keyBytes = new KeyTemplate(family.spec().template()).example().length();
        return Optional.of(Footprint.expected(
                expected.keys(),
                keyBytes,
                expected.valueBytes(),
                scan.flatMap(Footprints::overhead).orElse(Footprint.USUAL_OVERHEAD)));
    }

    /** The overhead that the last scan measured in the keyspace, over all families. */
    static Optional<Double> overhead(LastScan scan) {
        var known = scan.observed().values().stream()
                .flatMap(seen -> Optional.ofNullable(seen.overheadPerKey()).stream())
                .mapToDouble(Double::doubleValue)
                .average();
        return known.isPresent() ? Optional.of(known.getAsDouble()) : Optional.empty();
    }
}
