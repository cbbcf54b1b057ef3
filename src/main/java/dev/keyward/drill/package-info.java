/** Drills: planned, run through the screens of an incident, timed against a target and scored; gaps become action items. */
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
            "postmortem :: ui",
            "registry",
            "registry :: ui",
            "runbook",
            "runbook :: step",
            "runbook :: ui",
            "security",
            "shell :: kit"
        })
package dev.keyward.drill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
