/** Promises to the user, each kept in a real browser against the seeded demo. */
@NullMarked
package dev.keyward.journey;

import org.jspecify.annotations.NullMarked;
