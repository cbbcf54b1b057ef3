/** Ownership on the page of a family, and the page of ownership as a whole. */
@NullMarked
@NamedInterface("ui")
package dev.keyward.stewardship.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
