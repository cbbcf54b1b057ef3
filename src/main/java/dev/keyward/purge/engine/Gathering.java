package dev.keyward.purge.engine;

import dev.keyward.redis.KeyName;
import dev.keyward.redis.KeyScan;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names and counts of whole pages, until they are worth a commit. */
final class Gathering {
    private final Set<KeyName> names = new LinkedHashSet<>();
    private Tally tally = Tally.NONE;

    /** Judges every name of a page; answers how many of them are to go. */
    int judge(KeyScan.Page page, Judge judge) {
        var before = names.size();
        var foreign = 0;
        var ambiguous = 0;
        for (var name : page.names()) {
            switch (judge.judge(name)) {
                case NAMED -> names.add(name);
                case FOREIGN -> foreign++;
                case AMBIGUOUS -> ambiguous++;
            }
        }
        tally = tally.plus(new Tally(page.names().size(), foreign, ambiguous));
        return names.size() - before;
    }

    int size() {
        return names.size();
    }

    Tally tally() {
        return tally;
    }

    Batch batch() {
        return new Batch(List.copyOf(names));
    }

    void clear() {
        names.clear();
        tally = Tally.NONE;
    }
}
