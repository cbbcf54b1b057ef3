/** Exactly which keys a purge may delete, and the hash an approval is bound to. Pure Java. */
@NullMarked
@NamedInterface("scope")
package dev.keyward.purge.scope;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
