/** Key families: what a key looks like, whose it is, what it promises. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "api :: kit",
            "audit",
            "audit :: diff",
            "duty",
            "ownership",
            "ownership :: ui",
            "redis",
            "redis :: ui",
            "security",
            "shell :: kit"
        })
package dev.keyward.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
