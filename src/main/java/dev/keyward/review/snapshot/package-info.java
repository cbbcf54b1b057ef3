/** What is signed: a review as a report, written as canonical JSON and hashed. Pure Java. */
@NullMarked
package dev.keyward.review.snapshot;

import org.jspecify.annotations.NullMarked;
