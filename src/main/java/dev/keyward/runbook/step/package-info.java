/** What a runbook is made of: steps, their kinds, and how far one has come. Pure Java. */
@NullMarked
@NamedInterface("step")
package dev.keyward.runbook.step;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
