/** The architecture is a test: arrows, layers and sizes. A rule that stands in the way is changed by a decision record. */
@NullMarked
package dev.keyward.architecture;

import org.jspecify.annotations.NullMarked;
