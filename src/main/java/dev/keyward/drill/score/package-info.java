/** What a drill is worth: time, steps and evidence, each with its arithmetic, and the gaps it showed. Pure. */
@NullMarked
@NamedInterface("score")
package dev.keyward.drill.score;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
