/** Purges as people see them: the list, the request, and the page that follows one purge to its end. */
@NullMarked
@NamedInterface("ui")
package dev.keyward.purge.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
