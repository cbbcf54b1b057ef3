/** The keyspaces and the only door to them: scan, read a size, watch, delete named keys. There is no flush. */
@NullMarked
@ApplicationModule(allowedDependencies = {"api :: kit", "security", "shell :: kit"})
package dev.keyward.redis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
