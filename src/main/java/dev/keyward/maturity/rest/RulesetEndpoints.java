package dev.keyward.maturity.rest;

import dev.keyward.api.kit.Listing;
import dev.keyward.api.kit.PageRequest;
import dev.keyward.maturity.RulesetVersion;
import dev.keyward.maturity.Rulesets;
import dev.keyward.maturity.Trial;
import dev.keyward.maturity.criteria.Ruleset;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The numbers levels are computed with: every version, trials, the next version. */
@RestController
@RequestMapping("/api/v1/maturity/rulesets")
class RulesetEndpoints {
    private final Rulesets rulesets;

    RulesetEndpoints(Rulesets rulesets) {
        this.rulesets = rulesets;
    }

    /** @param basedOn the version that was read; another one in force is stale */
    record Next(int basedOn, Ruleset rules, String reason) {}

    record Tried(Ruleset rules) {}

    /** What would move, and a sentence that says so. */
    record TrialAnswer(String says, Trial trial) {}

    @GetMapping
    Listing<RulesetVersion> list(@RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        return PageRequest.of(limit, cursor, null, List.of()).cut(rulesets.all());
    }

    @PostMapping
    ResponseEntity<RulesetVersion> enforce(@RequestBody Next next) {
        var version = rulesets.enforce(next.basedOn(), next.rules(), next.reason());
        return ResponseEntity.created(URI.create("/api/v1/maturity/rulesets")).body(version);
    }

    @PostMapping("/simulations")
    TrialAnswer simulate(@RequestBody Tried tried) {
        var trial = rulesets.simulate(tried.rules());
        return new TrialAnswer(trial.sentence(), trial);
    }
}
