/** Drills on screens: who drilled when, planning one, its banner while it runs, and what it showed. */
@NullMarked
@NamedInterface("ui")
package dev.keyward.drill.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
