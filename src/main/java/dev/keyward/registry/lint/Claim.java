package dev.keyward.registry.lint;

import dev.keyward.keys.Relation;

/**
 * Another live family that has keys of the judged shape too.
 *
 * @param relation of the judged template to the other's
 * @param witness the shortest such key
 * @param sameDomain whether one domain answers for both
 * @param settled whether it is recorded that the more general of the two yields
 */
public record Claim(String family, Relation relation, String witness, boolean sameDomain, boolean settled) {
    /** Whose owner would have to record that it yields. */
    String yielding() {
        return relation == Relation.MORE_GENERAL ? "this family" : "that family";
    }
}
