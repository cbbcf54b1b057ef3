/** Two states of a thing side by side, field by field. Pure. */
@NullMarked
@NamedInterface("diff")
package dev.keyward.audit.diff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
