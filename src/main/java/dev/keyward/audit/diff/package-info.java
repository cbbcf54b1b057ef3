/** Two states of a thing side by side, field by field. Pure. */
@NullMarked
package dev.keyward.audit.diff;

import org.jspecify.annotations.NullMarked;
