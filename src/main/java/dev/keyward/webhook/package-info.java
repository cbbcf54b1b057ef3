/** Handing a payload to an address that the deployment allows, signed, without redirects. Pure Java. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.keyward.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
