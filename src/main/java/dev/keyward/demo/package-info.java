/** Demo mode: a Redis of its own, sample accounts, families and keys. Never in production. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "ownership", "redis", "registry", "security"})
package dev.keyward.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
