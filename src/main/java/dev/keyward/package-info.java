/** The console for cache governance. */
@NullMarked
package dev.keyward;

import org.jspecify.annotations.NullMarked;
