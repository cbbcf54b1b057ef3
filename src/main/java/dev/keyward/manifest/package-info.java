/** Families as files: many at once from CSV or YAML, judged before anything is written, and out again. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "api :: kit",
            "audit",
            "audit :: diff",
            "ownership",
            "registry",
            "registry :: ui",
            "security",
            "shell :: kit"
        })
package dev.keyward.manifest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
