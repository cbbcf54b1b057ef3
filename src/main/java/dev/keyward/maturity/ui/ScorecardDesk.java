package dev.keyward.maturity.ui;

import dev.keyward.maturity.Exemptions;
import dev.keyward.maturity.Maturity;
import dev.keyward.maturity.Rulesets;
import dev.keyward.maturity.Scorecards;
import dev.keyward.security.CurrentActor;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** What the pages of maturity work with. */
@Component
record ScorecardDesk(
        Maturity maturity,
        Scorecards scorecards,
        Exemptions exemptions,
        Rulesets rulesets,
        CurrentActor reader,
        InstantSource clock) {}
