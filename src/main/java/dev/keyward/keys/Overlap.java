package dev.keyward.keys;

import java.util.Optional;

/**
 * How two templates relate.
 *
 * @param relation of the one asked to the one given
 * @param witness the shortest key that belongs to both, as readable as can be; empty when disjoint
 */
public record Overlap(Relation relation, Optional<String> witness) {
    static final Overlap NONE = new Overlap(Relation.DISJOINT, Optional.empty());
}
