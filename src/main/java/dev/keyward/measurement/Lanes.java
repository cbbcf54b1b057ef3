package dev.keyward.measurement;

import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The buckets of each source in their order. Those of one source never overlap, or reads would count twice. */
final class Lanes {
    /** What one source reports of a family in a region. */
    record Lane(FamilyId family, String region, String source) implements Comparable<Lane> {
        private static final Comparator<Lane> IN_ORDER = Comparator.comparing(
                        (Lane lane) -> lane.family().text())
                .thenComparing(Lane::region)
                .thenComparing(Lane::source);

        static Lane of(Measurement item) {
            return new Lane(item.family(), item.region(), item.source());
        }

        @Override
        public int compareTo(Lane other) {
            return IN_ORDER.compare(this, other);
        }
    }

    private final TreeMap<Lane, TreeMap<Instant, Measurement>> lanes = new TreeMap<>();

    static Lanes of(Collection<Measurement> items) {
        var lanes = new Lanes();
        items.forEach(lanes::add);
        return lanes;
    }

    Lanes copy() {
        var copy = new Lanes();
        lanes.forEach((lane, buckets) -> copy.lanes.put(lane, new TreeMap<>(buckets)));
        return copy;
    }

    void add(Measurement item) {
        lanes.computeIfAbsent(Lane.of(item), _ -> new TreeMap<>()).put(item.bucketStart(), item);
    }

    /** The bucket of the same source, begun at another moment, that has time in common with this one. */
    Optional<Measurement> overlapped(Measurement item) {
        var buckets = lanes.get(Lane.of(item));
        if (buckets == null) {
            return Optional.empty();
        }
        return Stream.of(buckets.lowerEntry(item.bucketStart()), buckets.higherEntry(item.bucketStart()))
                .flatMap(Stream::ofNullable)
                .map(Map.Entry::getValue)
                .filter(other -> other.bucketStart().isBefore(item.bucketEnd())
                        && item.bucketStart().isBefore(other.bucketEnd()))
                .findFirst();
    }

    /** Each source with its buckets, in one order everywhere: two batches never wait for each other in a circle. */
    Map<Lane, TreeMap<Instant, Measurement>> inOrder() {
        return lanes;
    }
}
