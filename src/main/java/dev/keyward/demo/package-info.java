/** Demo mode: a Redis of its own, sample teams, families and keys. Never in production. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "charter",
            "discovery",
            "drill",
            "finding",
            "incident",
            "maturity",
            "measurement",
            "objective",
            "objective :: budget",
            "ownership",
            "postmortem",
            "postmortem :: text",
            "purge",
            "redis",
            "registry",
            "review",
            "review :: agenda",
            "review :: snapshot",
            "runbook",
            "runbook :: step",
            "security",
            "stewardship"
        })
package dev.keyward.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
