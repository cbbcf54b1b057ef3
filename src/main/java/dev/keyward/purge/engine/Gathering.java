package dev.keyward.purge.engine;

import dev.keyward.redis.KeyName;
import dev.keyward.redis.KeyScan;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names and counts of whole pages of one step, until they are worth a commit. */
final class Gathering {
    private final Set<KeyName> names = new LinkedHashSet<>();
    private final long since;
    private long looked;
    private long scanned;
    private long foreign;
    private long ambiguous;

    Gathering(long since) {
        this.since = since;
    }

    /** Judges every name of a page for which so many slots were looked at. */
    void judge(KeyScan.Page page, Judge judge, int slots) {
        for (var name : page.names()) {
            switch (judge.judge(name)) {
                case NAMED -> names.add(name);
                case FOREIGN -> foreign++;
                case AMBIGUOUS -> ambiguous++;
                case UNRELATED -> {}
            }
        }
        scanned += page.names().size();
        looked += slots;
    }

    int size() {
        return names.size();
    }

    long age(long now) {
        return now - since;
    }

    /** A verifying step counts what it meets, and not again what the first one has kept. */
    Haul haul(Step step, Position behind) {
        var tally = step.deletes() ? new Tally(scanned, foreign, ambiguous, 0) : new Tally(scanned, 0, 0, names.size());
        var dense = names.size() * 10L >= looked * 3;
        return new Haul(List.copyOf(names), tally, step.deletes(), behind, dense);
    }
}
