/** Which keys a keyspace really holds and whose they are: scans at a gentle pace, and what they found. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "api :: kit",
            "audit",
            "duty",
            "manifest",
            "manifest :: ui",
            "ownership",
            "ownership :: ui",
            "pace",
            "redis",
            "redis :: ui",
            "redis :: vitals",
            "registry",
            "registry :: lint",
            "registry :: ui",
            "security",
            "shell :: kit"
        })
package dev.keyward.discovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
