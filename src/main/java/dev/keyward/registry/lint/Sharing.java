package dev.keyward.registry.lint;

import dev.keyward.keys.Relation;

/**
 * Another live family that has keys of the judged shape too.
 *
 * @param witness the shortest such key
 * @param sameDomain whether one domain answers for both
 * @param settled whether somebody recorded which of the two such keys belong to
 */
public record Sharing(String family, Relation relation, String witness, boolean sameDomain, boolean settled) {}
