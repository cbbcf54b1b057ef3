package dev.keyward.registry;

import java.util.Map;
import java.util.Set;

/** Where waivers are kept; the register asks when an error would keep a family from becoming active. */
public interface WaivedRules {
    /** The ids of the rules whose errors do not block this family at this moment. */
    Set<String> of(FamilyId family);

    /** The same of every family that has any. */
    Map<FamilyId, Set<String>> all();
}
