package dev.keyward.purge.engine;

/**
 * One way through names from the first to the last.
 *
 * @param deletes whether what is named goes; a step that does not only counts it
 */
public record Step(Source source, Judge judge, boolean deletes) {}
