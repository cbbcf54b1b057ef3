package dev.keyward.incident;

import java.util.Set;

/**
 * Which lines of a timeline are shown.
 *
 * @param kinds any of these; empty for all
 * @param pinned true for pinned lines alone
 */
public record TimelineFilter(Set<EntryKind> kinds, boolean pinned) {
    public static final TimelineFilter ALL = new TimelineFilter(Set.of(), false);
}
