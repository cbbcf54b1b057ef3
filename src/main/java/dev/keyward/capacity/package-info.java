/** What a family costs in memory, churn and messages: formulas over what scans saw and services reported. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"discovery", "discovery :: tally", "measurement", "registry", "security", "shell :: kit"
        })
package dev.keyward.capacity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
