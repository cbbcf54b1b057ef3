/** The pages of the register: the list, the form, the family. */
@NullMarked
@NamedInterface("ui")
package dev.keyward.registry.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
