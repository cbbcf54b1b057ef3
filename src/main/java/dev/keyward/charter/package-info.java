/** The governance charter: versions that teams sign, each clause beside the live control that proves it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "api :: kit",
            "audit",
            "duty",
            "ownership",
            "ownership :: ui",
            "registry",
            "security",
            "shell :: kit"
        })
package dev.keyward.charter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
