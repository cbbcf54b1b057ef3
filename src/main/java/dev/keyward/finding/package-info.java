/** What the rules find about families and since when, and the waivers that let an error wait. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "api :: kit",
            "audit",
            "discovery",
            "duty",
            "ownership",
            "registry",
            "registry :: lint",
            "registry :: ui",
            "security",
            "shell :: kit",
            "standard"
        })
package dev.keyward.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
