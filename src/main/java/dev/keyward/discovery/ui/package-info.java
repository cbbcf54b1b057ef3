/** Scans and coverage as people see them: what was read of a keyspace, whose it is, and what nobody owns. */
@NullMarked
@NamedInterface("ui")
package dev.keyward.discovery.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
