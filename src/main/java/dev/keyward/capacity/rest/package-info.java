/** Capacity facts for programs. */
@NullMarked
package dev.keyward.capacity.rest;

import org.jspecify.annotations.NullMarked;
