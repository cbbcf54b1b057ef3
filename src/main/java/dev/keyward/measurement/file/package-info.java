/** Measurements as rows of a table, one a row. Pure Java. */
@NullMarked
package dev.keyward.measurement.file;

import org.jspecify.annotations.NullMarked;
