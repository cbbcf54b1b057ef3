/** How mature the governance of a cache is: levels computed from evidence, never declared. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "api :: kit",
            "audit",
            "charter",
            "discovery",
            "drill",
            "duty",
            "finding",
            "incident",
            "measurement",
            "objective",
            "ownership",
            "ownership :: ui",
            "postmortem",
            "registry",
            "registry :: ui",
            "runbook",
            "security",
            "shell :: kit",
            "stewardship"
        })
package dev.keyward.maturity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
