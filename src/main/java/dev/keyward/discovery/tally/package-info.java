/** Counting keys by whose they are, sampling them, and how sure a number is. Pure Java. */
@NullMarked
@NamedInterface("tally")
package dev.keyward.discovery.tally;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
