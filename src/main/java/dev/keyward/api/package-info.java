/** The conventions of every endpoint: problem details, limits, idempotency, OpenAPI. */
@NullMarked
@ApplicationModule(allowedDependencies = {"security", "storage"})
package dev.keyward.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
