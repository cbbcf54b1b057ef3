/** Deleting keys on purpose: requests, approvals, the engine and its durable progress. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "api :: kit",
            "audit",
            "capacity",
            "duty",
            "measurement",
            "pace",
            "redis",
            "redis :: ui",
            "redis :: vitals",
            "registry",
            "registry :: ui",
            "security",
            "shell :: kit"
        })
package dev.keyward.purge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
