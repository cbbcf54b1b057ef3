package dev.keyward.finding;

import java.util.Set;

/**
 * What the rules find about these families changed.
 *
 * @param families their names
 */
public record FindingsChanged(Set<String> families) {}
