package dev.keyward.drill.ui;

import dev.keyward.drill.DrillId;
import dev.keyward.ownership.DomainId;

/** Addresses of the pages about drills, relative to the console's root. */
public final class DrillNavigation {
    /** Who drilled when, and every drill. */
    public static final String LIST = "drills";

    private DrillNavigation() {}

    public static String drill(DrillId drill) {
        return LIST + "/" + drill;
    }

    /** Those of one domain. */
    public static String list(DomainId domain) {
        return LIST + "?domain=" + domain;
    }
}
