/** Who answers for a family: hand-over, attestation and drift. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "api :: kit",
            "audit",
            "duty",
            "ownership",
            "ownership :: ui",
            "registry",
            "registry :: ui",
            "security",
            "shell :: kit"
        })
package dev.keyward.stewardship;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
