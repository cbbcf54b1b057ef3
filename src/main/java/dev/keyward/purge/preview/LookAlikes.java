package dev.keyward.purge.preview;

import dev.keyward.purge.engine.Judge;
import dev.keyward.purge.engine.Judge.Fate;
import dev.keyward.redis.KeyName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Keeps some of the names that judges let stay, each of them with the same chance. */
public final class LookAlikes {
    static final int KEPT = 200;
    private static final int SHOWN = 8;

    private final RandomGenerator random;
    private final List<KeyName> kept = new ArrayList<>();
    private long seen;

    public LookAlikes(RandomGenerator random) {
        this.random = random;
    }

    /** Judges as that judge does. */
    public Judge over(Judge judge) {
        return name -> {
            var fate = judge.judge(name);
            if (fate == Fate.FOREIGN || fate == Fate.AMBIGUOUS) {
                keep(name);
            }
            return fate;
        };
    }

    private void keep(KeyName name) {
        seen++;
        if (kept.size() < KEPT) {
            kept.add(name);
            return;
        }
        var place = random.nextLong(seen);
        if (place < KEPT) {
            kept.set((int) place, name);
        }
    }

    /**
     * Whose they are, the most first; at most eight lines.
     *
     * @param owners the families that claim a name; none for nobody's
     */
    public List<Whose> whose(Function<KeyName, Set<String>> owners) {
        var found = new TreeMap<String, List<KeyName>>();
        for (var name : kept) {
            var families = String.join(" ", owners.apply(name).stream().sorted().toList());
            found.computeIfAbsent(families, any -> new ArrayList<>()).add(name);
        }
        return found.entrySet().stream()
                .map(group -> whose(group.getKey(), group.getValue()))
                .sorted(Comparator.comparingLong(Whose::about).reversed())
                .limit(SHOWN)
                .toList();
    }

    private Whose whose(String families, List<KeyName> names) {
        var about = Math.round((double) names.size() * seen / kept.size());
        return new Whose(
                families.isEmpty() ? List.of() : List.of(families.split(" ")),
                about,
                names.getFirst().toString());
    }
}
