/** The arithmetic of error budgets (domain.md 5.2): buckets in, a verdict out. Pure Java. */
@NullMarked
@NamedInterface("budget")
package dev.keyward.objective.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
