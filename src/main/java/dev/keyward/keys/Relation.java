package dev.keyward.keys;

/** How the keys of one template relate to those of another; the words of Go's {@code net/http} patterns. */
public enum Relation {
    /** The same keys. */
    EQUIVALENT,
    /** All keys of the one are keys of the other, which has more. */
    MORE_SPECIFIC,
    /** All keys of the other are keys of the one, which has more. */
    MORE_GENERAL,
    /** Some keys are shared, and each has keys of its own. */
    OVERLAPS,
    /** No key belongs to both. */
    DISJOINT
}
