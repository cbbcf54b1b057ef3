package dev.keyward.bench;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which parts of a bench are carried out at the moment, in how many lanes, and where there is nothing left to begin. */
final class Copies {
    private final Map<String, Integer> running = new HashMap<>();
    private final Set<String> exhausted = new HashSet<>();

    /** False where another lane has begun the last round of it. */
    synchronized boolean begins(String part) {
        if (exhausted.contains(part)) {
            return false;
        }
        running.merge(part, 1, Integer::sum);
        return true;
    }

    /**
     * Whether all of it is over, in every lane.
     *
     * @param toItsEnd whether this lane found no round left to begin
     */
    synchronized boolean ends(String part, boolean toItsEnd) {
        if (toItsEnd) {
            exhausted.add(part);
        }
        return running.merge(part, -1, Integer::sum) == 0 && exhausted.contains(part);
    }
}
