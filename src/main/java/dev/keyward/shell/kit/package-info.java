/** Pieces that several features need; a piece moves here when the third one wants it. */
@NullMarked
@NamedInterface("kit")
package dev.keyward.shell.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
