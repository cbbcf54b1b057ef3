/** What a set of incidents says about how fast they are dealt with. Pure Java. */
@NullMarked
package dev.keyward.incident.metrics;

import org.jspecify.annotations.NullMarked;
