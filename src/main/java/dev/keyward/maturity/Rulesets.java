package dev.keyward.maturity;

import dev.keyward.maturity.criteria.Ruleset;
import dev.keyward.security.SignedIn;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Service;

/** The numbers that levels are computed with: the version in force, the ones before, and what others would do. */
@Service
public class Rulesets {
    private final RulesetRows rows;
    private final Trials trials;
    private final InstantSource clock;

    Rulesets(RulesetRows rows, Trials trials, InstantSource clock) {
        this.rows = rows;
        this.trials = trials;
        this.clock = clock;
    }

    @SignedIn
    public RulesetVersion inForce() {
        return rows.inForce();
    }

    /** The newest first. */
    @SignedIn
    public List<RulesetVersion> all() {
        return rows.all();
    }

    /** What would move under other numbers, and why; writes nothing. */
    @SignedIn
    public Trial simulate(Ruleset rules) {
        return trials.of(rules, clock.instant());
    }
}
