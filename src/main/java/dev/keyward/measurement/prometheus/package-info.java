/** Answers of a Prometheus as measurements. Pure Java. */
@NullMarked
package dev.keyward.measurement.prometheus;

import org.jspecify.annotations.NullMarked;
