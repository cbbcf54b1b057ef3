/** The reviews as other programs use them. */
@NullMarked
package dev.keyward.review.rest;

import org.jspecify.annotations.NullMarked;
