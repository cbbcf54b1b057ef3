package dev.keyward.measurement;

import dev.keyward.measurement.Takings.Clash;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The reports that are there already, by their id and by their bucket. */
record Known(Map<ByName, Measurement> named, Map<Bucket, Measurement> buckets) {
    static final Known NOTHING = new Known(Map.of(), Map.of());

    /** An id belongs to its family. */
    record ByName(FamilyId family, String id) {
        static ByName of(Measurement item) {
            return new ByName(item.family(), item.id());
        }
    }

    /** A source reports a bucket once. */
    record Bucket(FamilyId family, String region, Instant start, String source) {
        static Bucket of(Measurement item) {
            return new Bucket(item.family(), item.region(), item.bucketStart(), item.source());
        }
    }

    static Known of(List<Measurement> stored) {
        var known = new Known(new HashMap<>(), new HashMap<>());
        stored.forEach(known::add);
        return known;
    }

    /**
     * Those of a batch that are new, also to each other, in the order in which rows are written: two batches that
     * share some never wait for each other in a circle.
     */
    List<Measurement> without(List<Measurement> items, Clash clash) {
        var seen = new Known(new HashMap<>(named), new HashMap<>(buckets));
        var fresh = new ArrayList<Measurement>();
        for (int n = 0; n < items.size(); n++) {
            if (!seen.has(items.get(n), n, clash)) {
                seen.add(items.get(n));
                fresh.add(items.get(n));
            }
        }
        fresh.sort(MeasurementRows.IN_ORDER);
        return fresh;
    }

    private boolean has(Measurement item, int number, Clash clash) {
        var same = named.get(ByName.of(item));
        var field = same == null ? "bucketStart" : "id";
        var other = same == null ? buckets.get(Bucket.of(item)) : same;
        if (other == null) {
            return false;
        }
        if (clash == Clash.REFUSED && !item.saysTheSameAs(other)) {
            throw Takings.clashes(
                    number,
                    field,
                    same == null
                            ? "Source '%s' has reported this bucket with other numbers, as '%s'."
                                    .formatted(item.source(), other.id())
                            : "The id '%s' stands for a report that says something else.".formatted(item.id()));
        }
        return true;
    }

    private void add(Measurement item) {
        named.put(ByName.of(item), item);
        buckets.put(Bucket.of(item), item);
    }
}
