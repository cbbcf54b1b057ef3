/** The few words every module shares: who acts, what was refused and why. Pure Java. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.keyward.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
