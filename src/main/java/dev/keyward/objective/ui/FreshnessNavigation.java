package dev.keyward.objective.ui;

import dev.keyward.objective.budget.BudgetState;
import dev.keyward.ownership.DomainId;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.ui.FamilyNavigation;
import java.util.Locale;

/** The ways to the pages of freshness, for every module that names one. */
public final class FreshnessNavigation {
    /** Every family, worst first. */
    public static final String OVERVIEW = "freshness";

    /** Where objectives come in from a file. */
    static final String IMPORT = "freshness/import";

    private FreshnessNavigation() {}

    /** The address of the part of a family's page that says how fresh it is. */
    public static String of(FamilyId family) {
        return FamilyNavigation.path(family) + "?tab=freshness";
    }

    /** The families in one state. */
    public static String in(BudgetState state) {
        return OVERVIEW + "?state=" + state.name().toLowerCase(Locale.ROOT);
    }

    /** The families of one domain. */
    public static String of(DomainId domain) {
        return OVERVIEW + "?domain=" + domain;
    }
}
