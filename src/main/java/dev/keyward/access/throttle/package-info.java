/** How many guesses a stranger has. Pure. */
@NullMarked
package dev.keyward.access.throttle;

import org.jspecify.annotations.NullMarked;
