package dev.keyward.standard.ui;

import dev.keyward.standard.StandardId;

/** The ways to the pages of the standards. */
public final class StandardNavigation {
    /** The rules and the versions, as links write it. */
    public static final String LIST = "standards";

    private StandardNavigation() {}

    /** The address of one version. */
    public static String path(StandardId id) {
        return LIST + "/" + id;
    }
}
