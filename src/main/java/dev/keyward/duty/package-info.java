/** What waits for a person: approvals, attestations, findings, transfers; each feature tells its own. */
@NullMarked
@ApplicationModule(allowedDependencies = {"api :: kit", "security", "shell :: kit"})
package dev.keyward.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
