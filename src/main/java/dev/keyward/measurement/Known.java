package dev.keyward.measurement;

import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The reports that are there already, by their id, by their bucket and in the order of time. */
record Known(Map<ByName, Measurement> named, Map<Bucket, Measurement> buckets, Lanes lanes) {
    static final Known NOTHING = new Known(Map.of(), Map.of(), new Lanes());

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
        var known = NOTHING.growing();
        stored.forEach(known::put);
        return known;
    }

    /** What a report is beside those that are known. */
    sealed interface Verdict {
        record New() implements Verdict {}

        record Duplicate() implements Verdict {}

        /** @param field of the report that it shares with the other */
        record Clash(String field, String message) implements Verdict {}
    }

    /** The same with room for more. */
    Known growing() {
        return new Known(new HashMap<>(named), new HashMap<>(buckets), lanes.copy());
    }

    private void put(Measurement item) {
        named.put(ByName.of(item), item);
        buckets.put(Bucket.of(item), item);
        lanes.add(item);
    }

    /** Judges a report and remembers it if it is new. */
    Verdict add(Measurement item) {
        var verdict = verdict(item);
        if (verdict instanceof Verdict.New) {
            put(item);
        }
        return verdict;
    }

    private static Verdict overlap(Measurement other) {
        return new Verdict.Clash(
                "bucketStart",
                "Source '%s' has reported the %d s from %s already; its buckets must not overlap."
                        .formatted(other.source(), other.bucketSeconds(), other.bucketStart()));
    }

    private Verdict verdict(Measurement item) {
        var same = named.get(ByName.of(item));
        var other = same == null ? buckets.get(Bucket.of(item)) : same;
        if (other == null) {
            return lanes.overlapped(item).map(Known::overlap).orElseGet(Verdict.New::new);
        }
        if (item.saysTheSameAs(other)) {
            return new Verdict.Duplicate();
        }
        return same == null
                ? new Verdict.Clash(
                        "bucketStart",
                        "Source '%s' has reported this bucket with other numbers, as '%s'."
                                .formatted(item.source(), other.id()))
                : new Verdict.Clash(
                        "id", "The id '%s' stands for a report that says something else.".formatted(item.id()));
    }
}
