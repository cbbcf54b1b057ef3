package dev.keyward.registry;

import java.util.Map;

/** Whoever keeps incidents tells here which families had miss storms (Class B) in the last 180 days, and how many (KF009). */
public interface MissStorms {
    /** Families that had none are left out. */
    Map<FamilyId, Integer> recent();
}
