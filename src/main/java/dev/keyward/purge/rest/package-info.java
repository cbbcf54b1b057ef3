/** Purges and the kill switch as other programs use them. */
@NullMarked
package dev.keyward.purge.rest;

import org.jspecify.annotations.NullMarked;
