/** How keyspaces are doing, on a page of its own and as a part of others' pages. */
@NullMarked
@NamedInterface("ui")
package dev.keyward.redis.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
