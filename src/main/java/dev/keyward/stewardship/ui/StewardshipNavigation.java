package dev.keyward.stewardship.ui;

import dev.keyward.registry.FamilyId;
import dev.keyward.registry.ui.FamilyNavigation;

/** The ways to the pages of ownership, for every module that names one. */
public final class StewardshipNavigation {
    /** Drift, statements that are due and transfers of all families. */
    public static final String OVERVIEW = "ownership";

    private StewardshipNavigation() {}

    /** The address of the part of a family's page that says who answers for it. */
    public static String of(FamilyId family) {
        return FamilyNavigation.path(family) + "?tab=ownership";
    }
}
