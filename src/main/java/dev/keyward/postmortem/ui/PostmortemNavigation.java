package dev.keyward.postmortem.ui;

import dev.keyward.ownership.TeamId;

/** Addresses of the pages about what is learned, relative to the console's root. */
public final class PostmortemNavigation {
    static final String ACTIONS = "actions";

    private PostmortemNavigation() {}

    /** Every action item, worst first. */
    public static String actions() {
        return ACTIONS;
    }

    /** Those of one team. */
    public static String actions(TeamId team) {
        return ACTIONS + "?team=" + team;
    }
}
