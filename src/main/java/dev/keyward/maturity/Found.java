package dev.keyward.maturity;

import dev.keyward.maturity.criteria.Exempted;
import dev.keyward.maturity.criteria.FamilyCriteria;
import dev.keyward.maturity.criteria.FamilyFacts;
import dev.keyward.maturity.criteria.Judged;
import dev.keyward.maturity.level.Standing;
import java.time.Instant;
import java.util.List;

/** What an evaluation found about a family. */
record Found(FamilyFacts facts, List<Exempted> exempted, List<Judged> judged, Standing standing, int ruleset) {

    static Found of(FamilyFacts facts, List<Exempted> exempted, RulesetVersion rules, Instant now) {
        var judged = FamilyCriteria.judge(facts, rules.rules(), exempted, now);
        return new Found(facts, exempted, judged, Standing.of(judged), rules.version());
    }
}
