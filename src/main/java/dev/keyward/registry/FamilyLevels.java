package dev.keyward.registry;

import java.util.Set;

/** Whoever computes levels of maturity tells here who is at which; as long as nobody does, nobody is at any. */
public interface FamilyLevels {
    /** @param level 0 to 4 */
    Set<FamilyId> at(int level);
}
