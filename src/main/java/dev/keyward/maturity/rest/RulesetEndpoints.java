package dev.keyward.maturity.rest;

import dev.keyward.api.kit.Listing;
import dev.keyward.api.kit.PageRequest;
import dev.keyward.maturity.RulesetVersion;
import dev.keyward.maturity.Rulesets;
import dev.keyward.maturity.Trial;
import dev.keyward.maturity.criteria.Ruleset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The numbers levels are computed with: every version, and what others would do. */
@RestController
@RequestMapping("/api/v1/maturity/rulesets")
class RulesetEndpoints {
    private final Rulesets rulesets;

    RulesetEndpoints(Rulesets rulesets) {
        this.rulesets = rulesets;
    }

    record Tried(Ruleset rules) {}

    /** What would move, and a sentence that says so. */
    record TrialAnswer(String says, Trial trial) {}

    @GetMapping
    Listing<RulesetVersion> list(@RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        return PageRequest.of(limit, cursor, null, List.of()).cut(rulesets.all());
    }

    @PostMapping("/simulations")
    TrialAnswer simulate(@RequestBody Tried tried) {
        var trial = rulesets.simulate(tried.rules());
        return new TrialAnswer(trial.sentence(), trial);
    }
}
