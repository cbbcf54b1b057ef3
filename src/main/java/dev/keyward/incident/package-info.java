/** Stale-data incidents: declared, classed, led to their end, told as they happened, and counted afterwards. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "api :: kit",
            "audit",
            "duty",
            "ownership",
            "ownership :: ui",
            "purge",
            "purge :: ui",
            "redis",
            "registry",
            "registry :: ui",
            "security",
            "shell :: kit"
        })
package dev.keyward.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
