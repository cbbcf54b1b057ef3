/** Memory, churn and fan-out of a family by formula (domain.md 5.6). Pure Java. */
@NullMarked
@NamedInterface("figure")
package dev.keyward.capacity.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
