/** Postmortems that draft themselves from the timeline, and the action items that come of them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "api :: kit",
            "audit",
            "duty",
            "incident",
            "incident :: ui",
            "incident :: cadence",
            "ownership",
            "ownership :: ui",
            "registry",
            "security",
            "shell :: kit"
        })
package dev.keyward.postmortem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
