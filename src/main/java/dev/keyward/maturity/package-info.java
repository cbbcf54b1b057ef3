/** How mature the governance of a cache is: levels computed from evidence, never declared. */
@NullMarked
@ApplicationModule(allowedDependencies = {"ownership", "registry"})
package dev.keyward.maturity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
