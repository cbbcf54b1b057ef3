/** The criteria M1.1 to M4.5 of a family: facts and numbers in, what holds and why out (domain.md 5.1). Pure. */
@NullMarked
@NamedInterface("criteria")
package dev.keyward.maturity.criteria;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
