/** Stale-data incidents: declared, classed, led to their end, told as they happened, and counted afterwards. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "api :: kit",
            "audit",
            "charter",
            "duty",
            "objective",
            "objective :: budget",
            "ownership",
            "ownership :: ui",
            "purge",
            "purge :: ui",
            "redis",
            "registry",
            "registry :: path",
            "registry :: ui",
            "security",
            "shell :: kit",
            "stewardship"
        })
package dev.keyward.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
