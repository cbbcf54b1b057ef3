/** What can be done to an incident, and what must hold for it. Pure Java. */
@NullMarked
package dev.keyward.incident.life;

import org.jspecify.annotations.NullMarked;
