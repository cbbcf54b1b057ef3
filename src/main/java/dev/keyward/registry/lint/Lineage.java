package dev.keyward.registry.lint;

import java.util.List;
import java.util.Optional;

/**
 * The shapes a family had before the one that is judged, oldest first.
 *
 * @param overwritten the current shape, when the judged one would take its place without being a new version
 */
public record Lineage(List<Shape> before, Optional<String> overwritten) {
    /** The first shape of a family. */
    public static final Lineage NEW = new Lineage(List.of(), Optional.empty());

    /**
     * @param template as it was written
     * @param live whether its keys are still read or purged
     */
    public record Shape(String template, boolean live) {}

    public Lineage {
        before = List.copyOf(before);
    }
}
