/** Teams, their members, and the domains with their freshness SLA. */
@NullMarked
@ApplicationModule(allowedDependencies = {"api :: kit", "audit", "security", "shell :: kit"})
package dev.keyward.ownership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
