/** The charter as other programs use it. */
@NullMarked
package dev.keyward.charter.rest;

import org.jspecify.annotations.NullMarked;
