/** The naming standard: what a key and the family around it must look like, one named rule each. Pure Java. */
@NullMarked
@NamedInterface("lint")
package dev.keyward.registry.lint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
