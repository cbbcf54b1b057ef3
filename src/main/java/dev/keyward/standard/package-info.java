/** The naming standards: what each rule says at which place, in versions, tried out before they take effect. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "api :: kit",
            "audit",
            "duty",
            "ownership",
            "redis",
            "registry",
            "registry :: lint",
            "registry :: ui",
            "security",
            "shell :: kit"
        })
package dev.keyward.standard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
