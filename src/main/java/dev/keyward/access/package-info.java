/** Accounts, roles granted to them, API tokens and the first set-up. */
@NullMarked
@ApplicationModule(allowedDependencies = {"api :: kit", "audit", "security", "shell :: kit"})
package dev.keyward.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
