package dev.keyward.standard.rest;

import dev.keyward.api.kit.Listing;
import dev.keyward.kernel.Severity;
import dev.keyward.registry.lint.LintRule;
import dev.keyward.registry.lint.Param;
import dev.keyward.registry.lint.Standard;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules as they are built in, so that a program knows what an id means and what a standard may set. */
@RestController
class RuleEndpoints {

    /** @param exact whether purges are exact only while the rule is kept, so that no standard weakens it */
    record Rule(
            String id,
            Severity severity,
            String title,
            String remedy,
            String playbook,
            boolean exact,
            List<Settable> params) {
        static Rule of(LintRule rule) {
            return new Rule(
                    rule.id(),
                    rule.severity(),
                    rule.title(),
                    rule.remedy(),
                    rule.rationale(),
                    Standard.keepsPurgesExact(rule),
                    rule.params().stream().map(Settable::of).toList());
        }
    }

    record Settable(String name, String meaning, Object standard) {
        static Settable of(Param param) {
            return new Settable(param.name(), param.says(), param.standard());
        }
    }

    @GetMapping("/api/v1/rules")
    Listing<Rule> rules() {
        var rules = Standard.rules().stream().map(Rule::of).toList();
        return new Listing<>(rules, null, rules.size());
    }
}
