/** Which numbers can be true. Pure Java. */
@NullMarked
package dev.keyward.measurement.plausible;

import org.jspecify.annotations.NullMarked;
