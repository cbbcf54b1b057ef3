package dev.keyward.purge.engine;

import dev.keyward.keys.KeyIndex;
import dev.keyward.keys.KeyMatcher;
import dev.keyward.keys.Resolution;
import dev.keyward.redis.KeyName;
import java.util.List;

/**
 * Judges for one family: the anchored matcher of its scope must accept the key, and no other live family may claim it
 * (domain.md I8).
 *
 * @param family the family's name
 * @param owners every live template of the keyspace by its family's name
 */
public record FamilyJudge(String family, KeyMatcher scope, KeyIndex<Owner> owners) implements Judge {

    /** A live template's family; several versions of one family are one owner. */
    public record Owner(String family, int version) {}

    @Override
    public Fate judge(KeyName name) {
        if (!scope.matches(name.bytes())) {
            return Fate.FOREIGN;
        }
        return switch (owners.resolve(name.bytes())) {
            case Resolution.Registered<Owner>(var owner, var values) -> owned(List.of(owner));
            case Resolution.Ambiguous<Owner>(var several) -> owned(several);
            case Resolution.VersionUnknown<Owner>(var owner) -> Fate.AMBIGUOUS;
            case Resolution.Unregistered<Owner>() -> Fate.AMBIGUOUS;
        };
    }

    private Fate owned(List<Owner> claimants) {
        return claimants.stream().allMatch(owner -> owner.family().equals(family)) ? Fate.NAMED : Fate.AMBIGUOUS;
    }
}
