/** The tokens over REST. */
@NullMarked
package dev.keyward.access.rest;

import org.jspecify.annotations.NullMarked;
