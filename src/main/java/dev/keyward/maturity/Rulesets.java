package dev.keyward.maturity;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.PlainText;
import dev.keyward.kernel.Refused;
import dev.keyward.maturity.criteria.Ruleset;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The numbers that levels are computed with: tried out first, then put in force as the next version. */
@Service
public class Rulesets {
    private static final int LONGEST_REASON = 500;
    private final RulesetRows rows;
    private final Trials trials;
    private final Marks marks;
    private final EveryFamily every;
    private final CurrentActor current;
    private final Audit audit;
    private final InstantSource clock;

    Rulesets(
            RulesetRows rows,
            Trials trials,
            Marks marks,
            EveryFamily every,
            CurrentActor current,
            Audit audit,
            InstantSource clock) {
        this.rows = rows;
        this.trials = trials;
        this.marks = marks;
        this.every = every;
        this.current = current;
        this.audit = audit;
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

    /** @param basedOn the version the caller read; another one is refused as stale */
    @Transactional
    @RequiresRole(Role.PLATFORM_ADMIN)
    public RulesetVersion enforce(int basedOn, Ruleset rules, String reason) {
        marks.takeTurn();
        var before = rows.inForce();
        if (before.version() != basedOn) {
            throw Refused.stale("The ruleset");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refused.invalid(
                    "reason", "A reason takes 1 to 500 characters.", "Say why, for whoever reads the trail.");
        }
        var why = PlainText.required("reason", reason.strip());
        var next = new RulesetVersion(
                before.version() + 1,
                rules,
                why,
                clock.instant(),
                current.actor().name());
        rows.add(next);
        every.mark(Occasion.RULESET);
        audit.record("ruleset.enforced", "ruleset/" + next.version(), before.rules(), rules, why);
        return next;
    }
}
