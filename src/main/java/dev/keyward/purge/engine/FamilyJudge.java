package dev.keyward.purge.engine;

import dev.keyward.keys.KeyIndex;
import dev.keyward.keys.KeyMatcher;
import dev.keyward.redis.KeyName;

/**
 * Judges for one family: the anchored matcher of its scope must accept the key, and no other live family may claim it
 * without having yielded (domain.md I8). A key this family has yielded is foreign.
 *
 * @param family the family's name
 * @param owners every live template of the keyspace by its family's name, and what is agreed between them
 */
public record FamilyJudge(String family, KeyMatcher scope, KeyIndex<Owner> owners) implements Judge {

    /** A live template's family; several versions of one family are one owner. */
    public record Owner(String family, int version) {}

    @Override
    public Fate judge(KeyName name) {
        if (!scope.matches(name.bytes())) {
            return Fate.FOREIGN;
        }
        return owners.owner(name.bytes())
                .map(owner -> owner.family().equals(family) ? Fate.NAMED : Fate.FOREIGN)
                .orElse(Fate.AMBIGUOUS);
    }
}
