package dev.keyward.runbook.ui;

import dev.keyward.runbook.RunbookId;

/** Addresses of the pages about runbooks, relative to the console's root. */
public final class RunbookNavigation {
    /** The page whose acts other features add to. */
    public static final String PAGE = "runbook";

    static final String LIST = "runbooks";
    static final String NEW = "runbooks/new";

    private RunbookNavigation() {}

    /** The list of all runbooks. */
    public static String list() {
        return LIST;
    }

    /** The page of one runbook. */
    public static String runbook(RunbookId name) {
        return LIST + "/" + name;
    }

    static String edit(RunbookId name) {
        return runbook(name) + "/edit";
    }
}
