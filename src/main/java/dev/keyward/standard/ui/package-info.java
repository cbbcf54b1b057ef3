/** The pages of the naming standards: the rules, the versions, what a draft would change. */
@NullMarked
@NamedInterface("ui")
package dev.keyward.standard.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
