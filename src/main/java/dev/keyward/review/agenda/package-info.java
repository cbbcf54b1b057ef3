/** What a review looks at, and what it proposes by stated rules. Pure Java. */
@NullMarked
@NamedInterface("agenda")
package dev.keyward.review.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
