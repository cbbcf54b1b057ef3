/** Postmortems and action items as other programs use them. */
@NullMarked
package dev.keyward.postmortem.rest;

import org.jspecify.annotations.NullMarked;
