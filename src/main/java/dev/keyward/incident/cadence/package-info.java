/** How often people are told and by when somebody answers, by class. Pure Java. */
@NullMarked
@NamedInterface("cadence")
package dev.keyward.incident.cadence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
