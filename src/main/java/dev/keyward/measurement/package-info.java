/** What services report about the reads of their families: taken once, kept a while, read by charts and objectives. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "api :: kit",
            "manifest :: file",
            "ownership",
            "registry",
            "registry :: checklist",
            "registry :: ui",
            "security",
            "shell :: kit"
        })
package dev.keyward.measurement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
