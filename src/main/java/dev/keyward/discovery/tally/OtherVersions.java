package dev.keyward.discovery.tally;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.keyward.redis.KeyFact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keys in versions that nobody registered, and what was read of some of them. Beyond a thousand versions keys count for "any
 * other". Not safe for several threads.
 */
public final class OtherVersions {
    static final int MOST = 1_000;
    private final Map<OtherVersion, Heap> heaps = new HashMap<>();

    private static final class Heap {
        private final Lives lives = new Lives();
        private long keys;
        private long measured;
        private long bytes;
    }

    /** What is known of one. @param bytes of all its keys by the mean of those that were read; 0 when none was */
    public record Found(
            OtherVersion version,
            long keys,
            double bytes,
            @Nullable Expiry expiry) {}

    /** @param fact what was read of the key; null when nobody read it */
    public void add(OtherVersion version, @Nullable KeyFact fact) {
        var heap = heap(version);
        heap.keys++;
        if (fact != null) {
            heap.measured += fact.bytes() < 0 ? 0 : 1;
            heap.bytes += Math.max(0, fact.bytes());
            heap.lives.add(fact.lifeMillis());
        }
    }

    private Heap heap(OtherVersion version) {
        var told = heaps.size() < MOST || heaps.containsKey(version) ? version : OtherVersion.ANY;
        return heaps.computeIfAbsent(told, one -> new Heap());
    }

    public void addAll(OtherVersions other) {
        other.heaps.forEach((version, some) -> {
            var heap = heap(version);
            heap.keys += some.keys;
            heap.measured += some.measured;
            heap.bytes += some.bytes;
            heap.lives.addAll(some.lives);
        });
    }

    public long keys() {
        return heaps.values().stream().mapToLong(heap -> heap.keys).sum();
    }

    /** Those with most keys first. */
    public List<Found> found() {
        var found = new ArrayList<Found>();
        heaps.forEach((version, heap) -> found.add(new Found(
                version,
                heap.keys,
                heap.measured == 0 ? 0 : (double) heap.bytes / heap.measured * heap.keys,
                heap.lives.expiry())));
        found.sort(Comparator.comparingLong(Found::keys)
                .reversed()
                .thenComparing(one -> one.version().template()));
        return found;
    }

    /** One line, for a checkpoint. */
    public String written() {
        return heaps.entrySet().stream()
                .map(entry -> {
                    var heap = entry.getValue();
                    var version = entry.getKey();
                    return "%s;%s;%d;%d;%d;%s"
                            .formatted(
                                    version.family(),
                                    Base64.getEncoder()
                                            .encodeToString(version.template().getBytes(UTF_8)),
                                    heap.keys,
                                    heap.measured,
                                    heap.bytes,
                                    heap.lives.written());
                })
                .collect(Collectors.joining("|"));
    }

    public static OtherVersions read(String written) {
        var versions = new OtherVersions();
        Arrays.stream(written.split("\\|"))
                .filter(part -> !part.isEmpty())
                .forEach(part -> versions.fill(part.split(";", -1)));
        return versions;
    }

    private void fill(String[] part) {
        var template = new String(Base64.getDecoder().decode(part[1]), UTF_8);
        var heap = heap(new OtherVersion(part[0], template));
        heap.keys += Long.parseLong(part[2]);
        heap.measured += Long.parseLong(part[3]);
        heap.bytes += Long.parseLong(part[4]);
        heap.lives.addAll(Lives.read(part[5]));
    }
}
