/** Freshness objectives: what each family promises as a number, its error budget, and who is told when it burns. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "api :: kit",
            "audit",
            "audit :: diff",
            "duty",
            "manifest :: file",
            "measurement",
            "ownership",
            "ownership :: ui",
            "redis",
            "registry",
            "registry :: ui",
            "security",
            "shell :: kit"
        })
package dev.keyward.objective;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
