/** Runbooks, and their run inside an incident: step by step, with evidence, and the warm list for a backfill. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "api :: kit",
            "audit",
            "duty",
            "incident",
            "incident :: ui",
            "ownership",
            "ownership :: ui",
            "postmortem",
            "purge",
            "purge :: ui",
            "redis",
            "redis :: ui",
            "registry",
            "registry :: ui",
            "security",
            "shell :: kit",
            "webhook"
        })
package dev.keyward.runbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
