/** The freeze rule: whether a rollout that touches a family may go on. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "incident",
            "measurement",
            "objective",
            "objective :: budget",
            "registry",
            "security",
            "shell :: kit"
        })
package dev.keyward.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
