package dev.keyward.maturity.ui;

import dev.keyward.ownership.DomainId;

/** The addresses of the scorecard, relative to the console's root. */
public final class ScorecardNavigation {
    /** The picture of all domains. */
    public static final String SCORECARD = "scorecard";

    private ScorecardNavigation() {}

    /** The same with a domain opened. */
    public static String domain(DomainId domain) {
        return SCORECARD + "?domain=" + domain;
    }

    /** The same with one criterion of a domain opened: which families pass, and why the others do not. */
    static String cell(String domain, String criterion) {
        return SCORECARD + "?domain=" + domain + "&criterion=" + criterion;
    }
}
