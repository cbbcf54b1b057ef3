package dev.keyward.registry.life;

import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.FamilySpec.Impact;
import dev.keyward.registry.Promises.Security.Sensitivity;
import java.util.ArrayList;
import java.util.List;

/** Why a family needs a second person before it becomes active. One that needs none activates itself (row A6). */
public final class Risk {
    private Risk() {}

    /** The reasons as sentences; none for a family of low risk. */
    public static List<String> reasons(FamilySpec spec) {
        var reasons = new ArrayList<String>();
        if (spec.effectiveImpact() == Impact.HIGH) {
            reasons.add("Its impact is high.");
        }
        var security = spec.security();
        var sensitivity = security == null ? null : security.sensitivity();
        if (sensitivity == Sensitivity.CONFIDENTIAL || sensitivity == Sensitivity.RESTRICTED) {
            reasons.add("Its values are sensitive.");
        }
        if (spec.followsLegacyPath()) {
            reasons.add("It follows the legacy path, so its keys do not keep the naming standard.");
        }
        return List.copyOf(reasons);
    }
}
