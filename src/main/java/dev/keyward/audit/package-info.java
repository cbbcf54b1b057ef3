/** The append-only, hash-chained trail that every change writes to in its own transaction. */
@NullMarked
@ApplicationModule(allowedDependencies = {"api :: kit", "security", "shell :: kit"})
package dev.keyward.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
