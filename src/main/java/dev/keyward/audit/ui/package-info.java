/** The page that tells who did what. */
@NullMarked
package dev.keyward.audit.ui;

import org.jspecify.annotations.NullMarked;
