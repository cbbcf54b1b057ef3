package dev.keyward.drill.score;

import dev.keyward.storage.Document;
import java.util.ArrayList;
import java.util.List;

/**
 * What a drill was worth, frozen when it ended.
 *
 * @param tookSeconds from its start until the incident was resolved
 * @param parts time, steps, evidence
 */
public record Result(long tookSeconds, int done, int skipped, int failed, int open, List<Part> parts, List<Gap> gaps)
        implements Document {

    /** 0 to 100. */
    public int score() {
        return parts.stream().mapToInt(Part::points).sum();
    }

    public long minutes() {
        return Math.round(tookSeconds / 60.0);
    }

    /** Gaps that no action item mends yet. */
    public int untracked() {
        return (int) gaps.stream().filter(gap -> !gap.hasAction()).count();
    }

    /** The same with an action item for one gap. */
    public Result mended(int gap, String item) {
        var next = new ArrayList<>(gaps);
        next.set(gap, gaps.get(gap).mendedBy(item));
        return new Result(tookSeconds, done, skipped, failed, open, parts, List.copyOf(next));
    }
}
