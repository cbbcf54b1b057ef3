package dev.keyward.discovery.proposal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** A few of many texts: those with the smallest hashes, so that it does not matter in which order they came. */
final class Specimens {
    private final int most;
    private final TreeMap<Long, String> some = new TreeMap<>();

    Specimens(int most) {
        this.most = most;
    }

    void add(long hash, String text) {
        if (some.size() < most || hash < some.lastKey()) {
            some.put(hash, text);
            if (some.size() > most) {
                some.pollLastEntry();
            }
        }
    }

    /** Whether one with this hash would be kept, for those who would have to make the text first. */
    boolean wants(long hash) {
        return some.size() < most || hash < some.lastKey();
    }

    void addAll(Specimens other) {
        other.some.forEach(this::add);
    }

    List<String> texts() {
        return new ArrayList<>(some.values());
    }

    /** What {@link #read} takes. */
    List<Kept.Specimen> kept() {
        return some.entrySet().stream()
                .map(one -> new Kept.Specimen(one.getKey(), one.getValue()))
                .toList();
    }

    void read(Collection<Kept.Specimen> kept) {
        kept.forEach(one -> add(one.hash(), one.text()));
    }
}
