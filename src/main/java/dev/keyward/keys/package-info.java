/** The grammar of a key: templates, what they match, how they relate. Pure Java, bytes not characters. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package dev.keyward.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
