/** The page that brings families in from a file, and the menu that takes them out. */
@NullMarked
@NamedInterface("ui")
package dev.keyward.manifest.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
