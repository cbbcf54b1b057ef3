/** The report of a review on paper and as a table. Pure Java; numbers come from the report alone. */
@NullMarked
package dev.keyward.review.pack;

import org.jspecify.annotations.NullMarked;
