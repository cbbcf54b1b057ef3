/** What is signed: a review as a report, written as canonical JSON and hashed. Pure Java. */
@NullMarked
@NamedInterface("snapshot")
package dev.keyward.review.snapshot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
