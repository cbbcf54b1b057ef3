package dev.keyward.maturity;

import dev.keyward.maturity.criteria.FamilyCriteria;
import dev.keyward.maturity.criteria.Judged;
import java.util.List;
import org.springframework.stereotype.Component;

/** Computes a stored result again from what was looked at then, under the numbers that were in force then. */
@Component
class Replay {
    private final AssessmentReads reads;
    private final RulesetRows rulesets;

    Replay(AssessmentReads reads, RulesetRows rulesets) {
        this.reads = reads;
        this.rulesets = rulesets;
    }

    List<Judged> of(FamilyMaturity stored) {
        var facts = reads.facts(stored.family(), stored.asOf()).orElseThrow();
        var rules = rulesets.all().stream()
                .filter(one -> one.version() == stored.ruleset())
                .findFirst()
                .orElseThrow();
        return FamilyCriteria.judge(facts, rules.rules(), stored.exempted(), stored.asOf());
    }
}
