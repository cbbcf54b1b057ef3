package dev.keyward.maturity.ui;

import dev.keyward.maturity.ProposalId;
import dev.keyward.ownership.DomainId;

/** The addresses of the scorecard, relative to the console's root. */
public final class ScorecardNavigation {
    /** The picture of all domains. */
    public static final String SCORECARD = "scorecard";

    /** The numbers that levels are computed with. */
    static final String RULESETS = SCORECARD + "/rulesets";

    /** Other numbers, to be tried out and proposed. */
    static final String NEW_RULESET = RULESETS + "/new";

    private ScorecardNavigation() {}

    static String proposal(ProposalId proposal) {
        return RULESETS + "/" + proposal;
    }

    /** How one domain stands, and why. */
    public static String domain(DomainId domain) {
        return SCORECARD + "/" + domain;
    }

    /** The same with one criterion of a domain opened: which families pass, and why the others do not. */
    static String cell(String domain, String criterion) {
        return SCORECARD + "?domain=" + domain + "&criterion=" + criterion;
    }
}
