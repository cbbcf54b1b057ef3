/** What proves a clause: controls, what they count, and what follows from the numbers. Pure Java. */
@NullMarked
package dev.keyward.charter.proof;

import org.jspecify.annotations.NullMarked;
