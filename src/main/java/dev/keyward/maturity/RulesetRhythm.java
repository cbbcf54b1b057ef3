package dev.keyward.maturity;

import dev.keyward.drill.DrillRhythm;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How often a domain drills is a number of the ruleset in force, so that the list of drills and D3.2 never disagree. */
@Component
class RulesetRhythm implements DrillRhythm {
    private final RulesetRows rulesets;

    RulesetRhythm(RulesetRows rulesets) {
        this.rulesets = rulesets;
    }

    @Override
    public Duration within() {
        return rulesets.inForce().rules().rollUp().drill();
    }
}
