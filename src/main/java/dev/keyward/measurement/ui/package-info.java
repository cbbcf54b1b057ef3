/** What was measured on the page of a family, and the page about reporting. */
@NullMarked
@NamedInterface("ui")
package dev.keyward.measurement.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
