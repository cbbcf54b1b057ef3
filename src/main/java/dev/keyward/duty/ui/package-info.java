/** The inbox: its card on the home page and its page. */
@NullMarked
@NamedInterface("ui")
package dev.keyward.duty.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
