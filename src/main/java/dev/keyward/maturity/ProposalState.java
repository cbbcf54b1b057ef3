package dev.keyward.maturity;

import java.util.List;

/** Where a proposed ruleset is in its life. */
public enum ProposalState {
    PROPOSED,
    /** Approved, and a version of its own since. */
    IN_FORCE,
    REJECTED,
    WITHDRAWN;

    /** The first two by a decision, WITHDRAWN by whoever proposed it. */
    public List<ProposalState> availableTransitions() {
        return this == PROPOSED ? List.of(IN_FORCE, REJECTED, WITHDRAWN) : List.of();
    }
}
