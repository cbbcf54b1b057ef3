package dev.keyward.measurement.ui;

import dev.keyward.registry.FamilyId;
import dev.keyward.registry.ui.FamilyNavigation;

/** The ways to what was measured. */
public final class MeasurementNavigation {
    /** The page about reporting, as links write it. */
    public static final String REPORTING = "measurements";

    private MeasurementNavigation() {}

    /** The charts of a family. */
    public static String of(FamilyId family) {
        return FamilyNavigation.path(family) + "?tab=measurements";
    }
}
