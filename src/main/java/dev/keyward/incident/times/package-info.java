/** When things happened, and in which order they can have. Pure Java. */
@NullMarked
package dev.keyward.incident.times;

import org.jspecify.annotations.NullMarked;
