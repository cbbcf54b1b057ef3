/** Capacity facts on the page of a family. */
@NullMarked
package dev.keyward.capacity.ui;

import org.jspecify.annotations.NullMarked;
