package dev.keyward.charter.proof;

import java.util.List;

/**
 * What a control counted.
 *
 * @param all how many were asked
 * @param lacking how many of them lack it
 * @param examples the first few that lack it
 */
public record Tally(long all, long lacking, List<Example> examples) {
    /** Nothing was there to be counted. */
    public static final Tally NOTHING = new Tally(0, 0, List.of());

    /**
     * One thing that lacks it.
     *
     * @param label the thing by its name
     * @param path its page, relative to the console's root
     */
    public record Example(String label, String path) {}

    public Tally {
        examples = List.copyOf(examples);
    }

    long having() {
        return all - lacking;
    }
}
