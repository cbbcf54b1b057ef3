/** Maturity over REST. */
@NullMarked
package dev.keyward.maturity.rest;

import org.jspecify.annotations.NullMarked;
