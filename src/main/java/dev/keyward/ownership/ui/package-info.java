/** The pages of teams and domains. */
@NullMarked
@NamedInterface("ui")
package dev.keyward.ownership.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
