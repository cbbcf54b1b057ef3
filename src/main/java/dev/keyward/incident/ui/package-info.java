/** The pages about incidents. */
@NullMarked
@NamedInterface("ui")
package dev.keyward.incident.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
