package dev.keyward.maturity.ui;

import dev.keyward.maturity.Exemptions;
import dev.keyward.maturity.Maturity;
import dev.keyward.maturity.RulesetProposals;
import dev.keyward.maturity.Rulesets;
import dev.keyward.maturity.Scorecards;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** What the pages of maturity work with. */
@Component
record ScorecardDesk(
        Maturity maturity,
        Scorecards scorecards,
        Exemptions exemptions,
        Rulesets rulesets,
        RulesetProposals proposals,
        CurrentActor reader,
        InstantSource clock) {

    /** Whether the reader may propose other numbers, or decide about what somebody else proposed. */
    boolean mayRule() {
        return reader.has(Role.REVIEWER) || reader.has(Role.PLATFORM_ADMIN);
    }
}
