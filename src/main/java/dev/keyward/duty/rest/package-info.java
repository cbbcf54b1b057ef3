/** {@code /api/v1/me/duties}. */
@NullMarked
package dev.keyward.duty.rest;

import org.jspecify.annotations.NullMarked;
