/** The page people sign in on. */
@NullMarked
package dev.keyward.security.ui;

import org.jspecify.annotations.NullMarked;
