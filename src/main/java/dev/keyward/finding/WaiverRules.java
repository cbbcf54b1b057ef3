package dev.keyward.finding;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.Family;
import dev.keyward.registry.Registry;
import dev.keyward.registry.lint.Standard;
import org.springframework.stereotype.Component;

/** What must hold before a waiver is written. */
@Component
class WaiverRules {
    private final Registry registry;

    WaiverRules(Registry registry) {
        this.registry = registry;
    }

    void requireOwner(Family family) {
        if (!registry.mayChange(family)) {
            throw Refused.forbidden(
                    "Only members of %s ask for waivers of its families.".formatted(family.owner()),
                    "Ask somebody of %s.".formatted(family.owner()));
        }
    }

    /** A rule that keeps purges exact is never waived; a rule without an error has nothing to waive. */
    void requireErrorOf(Family family, String ruleId) {
        if (Standard.rules(ruleId).isEmpty()) {
            throw Refused.invalid("ruleId", "There is no rule of that id.", "See the list of rules.");
        }
        if (Standard.keepsPurgesExact(ruleId)) {
            throw Refused.wrongState(
                    "%s is never waived: without it a purge cannot tell its keys from others.".formatted(ruleId),
                    "Mend the template.");
        }
        if (registry.findings(family).stream().noneMatch(finding -> isErrorOf(finding, ruleId))) {
            throw Refused.wrongState(
                    "%s has no error of %s.".formatted(family.name(), ruleId), "There is nothing to waive.");
        }
    }

    private static boolean isErrorOf(Finding finding, String ruleId) {
        return finding.blocks() && finding.ruleId().equals(ruleId);
    }
}
