/** Teams, who is and was in them, and the domains with their freshness SLA. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "api :: kit", "audit", "security", "shell :: kit"})
package dev.keyward.ownership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
