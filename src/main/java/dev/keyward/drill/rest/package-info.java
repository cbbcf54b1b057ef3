/** Drills over REST. */
@NullMarked
package dev.keyward.drill.rest;

import org.jspecify.annotations.NullMarked;
