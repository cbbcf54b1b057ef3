package dev.keyward.keys;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A template that a key just fails.
 *
 * @param flaws where they part, from left to right; at least one
 * @param distance how far apart they are; only good for comparing
 */
public record NearMiss<T>(T owner, List<Flaw> flaws, int distance) {
    public NearMiss {
        flaws = List.copyOf(flaws);
    }

    /** All of it in a few sentences. */
    public String why() {
        return flaws.stream().map(Flaw::why).collect(Collectors.joining(" "));
    }
}
