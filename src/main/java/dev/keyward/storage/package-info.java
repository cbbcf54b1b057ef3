/** How values become columns, and which databases the console agrees to start on. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package dev.keyward.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
