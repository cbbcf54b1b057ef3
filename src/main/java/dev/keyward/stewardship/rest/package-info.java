/** Transfers, attestations and drift as other programs use them. */
@NullMarked
package dev.keyward.stewardship.rest;

import org.jspecify.annotations.NullMarked;
