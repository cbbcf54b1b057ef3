/** The page of the charter. */
@NullMarked
package dev.keyward.charter.ui;

import org.jspecify.annotations.NullMarked;
