/** Measurements for programs, as api.md names them. */
@NullMarked
package dev.keyward.measurement.rest;

import org.jspecify.annotations.NullMarked;
