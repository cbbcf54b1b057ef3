/** The pages of the reviews. */
@NullMarked
@NamedInterface("ui")
package dev.keyward.review.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
