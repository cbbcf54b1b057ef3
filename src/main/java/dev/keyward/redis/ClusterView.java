package dev.keyward.redis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one node of a cluster says about all masters that own slots, as CLUSTER NODES tells it.
 *
 * @param moving whether this node is giving a slot away or taking one over just now
 */
record ClusterView(List<Master> masters, boolean moving) {
    static final int SLOTS = 16_384;

    /**
     * A master and its slots.
     *
     * @param epoch of its configuration; grows whenever it takes slots over
     */
    record Master(String id, Place place, long epoch, BitSet slots) {}

    /**
     * Reads the answer.
     *
     * @param asked who answered; the node itself may not know its address
     */
    static ClusterView parsed(String answer, Place asked) {
        var masters = new ArrayList<Master>();
        var moving = false;
        for (var line : answer.lines().toList()) {
            var words = List.of(line.strip().split(" "));
            moving |= words.stream().skip(8).anyMatch(word -> word.startsWith("["));
            var flags = words.size() < 8 ? Set.of() : Set.of(words.get(2).split(","));
            if (flags.contains("master") && words.size() > 8) {
                masters.add(master(words, flags.contains("myself") ? asked : null));
            }
        }
        masters.removeIf(master -> master.slots().isEmpty());
        masters.sort(Comparator.comparing(Master::id));
        return new ClusterView(List.copyOf(masters), moving);
    }

    private static Master master(List<String> words, @Nullable Place itself) {
        var place = place(words.get(1), itself);
        var slots = new BitSet(SLOTS);
        words.stream().skip(8).filter(word -> !word.startsWith("[")).forEach(word -> {
            var ends = word.split("-", 2);
            slots.set(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]) + 1);
        });
        return new Master(words.getFirst(), place, Long.parseLong(words.get(6)), slots);
    }

    /** {@code 10.0.0.1:6379@16379,redis-1.internal}: the name is what a certificate can name. */
    private static Place place(String address, @Nullable Place itself) {
        var parts = address.split(",");
        var plain = parts[0].replaceAll("@.*$", "");
        var colon = plain.lastIndexOf(':');
        var host = parts.length > 1 && !parts[1].isBlank() ? parts[1] : plain.substring(0, colon);
        if (host.isBlank() && itself != null) {
            return itself;
        }
        return new Place(host, Integer.parseInt(plain.substring(colon + 1)));
    }

    boolean isWhole() {
        return masters.stream().mapToInt(master -> master.slots().cardinality()).sum() == SLOTS;
    }

    /** Equal when two nodes tell the same about who owns what. */
    String ownership() {
        return masters.stream()
                .map(master -> "%s %d %s".formatted(master.id(), master.epoch(), master.slots()))
                .collect(Collectors.joining("\n"));
    }
}
